//! Every method of every metric against numbers worked by hand: exact fractions and closed formulas, computed apart from this library.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test may fail by panicking")]

use std::collections::BTreeMap;

use deskmath::evaluation::evaluate;
use deskmath::metrics;
use deskmath::number::Format;
use deskmath::scenario::Scenario;
use deskmath::stats::interval::Confidence;

/// One line a case: metric and method, inputs as typed (`confidence` is 95 where it is not given), results. `x=none`: the result is undefined;
/// `x.low=none`: it has no interval this time; `problem=field`: no result, and that field says why.
const CASES: &str = "
csat counts | satisfied=1 surveyed=3 | csat=33.333333333333336 csat.low=6.149194472039623 csat.high=79.23403991979522
csat counts | satisfied=960 surveyed=1200 confidence=99 | csat=80 csat.low=76.86433326619067 csat.high=82.80574606171318
csat counts | satisfied=0 surveyed=7 confidence=90 | csat=0 csat.low=0 csat.high=27.87626954525422
csat counts | satisfied=4 surveyed=4 | csat=100 csat.low=51.010916354540264 csat.high=100
csat counts | satisfied=5 surveyed=4 | problem=satisfied
csat counts | satisfied=0 surveyed=0 | problem=surveyed
csat counts | satisfied=1.5 surveyed=4 | problem=satisfied
csat distribution | scale=3 scores-1=2 scores-2=3 scores-3=4 | csat=44.44444444444444 csat.low=18.877852109766458 csat.high=73.3348706504507 mean=2.2222222222222223 mean.low=1.5816655179988424 mean.high=2.8627789264456025 median=2 net=22.22222222222222 top_box=44.44444444444444 top_box.low=18.877852109766458 top_box.high=73.3348706504507 answers=9
csat distribution | scale=4 scores-1=1 scores-2=2 scores-3=3 scores-4=5 confidence=90 | csat=72.72727272727273 csat.low=47.95100164325763 csat.high=88.5305871149461 mean=3.090909090909091 mean.low=2.520131863372153 mean.high=3.6616863184460287 median=3 net=45.45454545454545 top_box=45.45454545454545 top_box.low=24.21049651421107 top_box.high=68.49318573414818 answers=11
csat distribution | scale=5 scores-1=0 scores-2=0 scores-3=1 scores-4=2 scores-5=0 | csat=66.66666666666667 csat.low=20.76596008020477 csat.high=93.85080552796038 mean=3.6666666666666665 mean.low=2.2324490900835112 mean.high=5 median=4 net=66.66666666666667 top_box=0 top_box.low=0 top_box.high=56.149703175504555 answers=3
csat distribution | scale=6 scores-1=3 scores-2=1 scores-3=4 scores-4=1 scores-5=5 scores-6=9 | csat=60.869565217391305 csat.low=40.785522391381704 csat.high=77.84237720752206 mean=4.3478260869565215 mean.low=3.5589404684573056 mean.high=5.136711705455737 median=5 net=43.47826086956522 top_box=39.130434782608695 top_box.low=22.157622792477945 top_box.high=59.214477608618296 answers=23
csat distribution | scale=7 scores-1=1 scores-2=0 scores-3=2 scores-4=4 scores-5=3 scores-6=8 scores-7=5 confidence=99 | csat=56.52173913043478 csat.low=31.559913810841266 csat.high=78.56328668615868 mean=5.260869565217392 mean.low=4.336340687319888 mean.high=6.185398443114895 median=6 net=52.17391304347826 top_box=21.73913043478261 top_box.low=7.549573588543472 top_box.high=48.58322425779009 answers=23
csat distribution | scale=10 scores-1=1 scores-2=1 scores-3=0 scores-4=2 scores-5=3 scores-6=2 scores-7=5 scores-8=9 scores-9=8 scores-10=6 | csat=62.16216216216216 csat.low=46.100430439217654 csat.high=75.93600082420174 mean=7.486486486486487 mean.low=6.742513160709249 mean.high=8.230459812263724 median=8 net=56.75675675675676 top_box=16.216216216216218 top_box.low=7.651207234011146 top_box.high=31.13648370093497 answers=37
csat distribution | scale=5 scores-1=7 scores-2=1 scores-3=2 scores-4=3 scores-5=9 satisfied_from=5 dissatisfied_to=1 | csat=40.90909090909091 csat.low=23.255816196471866 csat.high=61.26518152368488 mean=3.272727272727273 mean.low=2.484544751454098 mean.high=4.060909794000448 median=4 net=9.090909090909092 top_box=40.90909090909091 top_box.low=23.255816196471866 top_box.high=61.26518152368488 answers=22
csat distribution | scale=5 scores-1=0 scores-2=0 scores-3=0 scores-4=1 scores-5=0 | csat=100 csat.low=20.65493143772374 csat.high=100 mean=4 mean.low=none median=4 net=100 top_box=0 top_box.low=0 top_box.high=79.34506856227627 answers=1
csat distribution | scale=5 scores-1=0 scores-2=0 scores-3=0 scores-4=0 scores-5=0 | problem=scores
csat distribution | scale=5 scores-1=1 scores-2=1 scores-3=1 scores-4=1 scores-5=1 satisfied_from=2 dissatisfied_to=2 | problem=dissatisfied_to
nps counts | promoters=50 passives=30 detractors=20 | nps=30 nps.low=14.051130178761609 nps.high=44.20129700570441 promoters_share=50 passives_share=30 detractors_share=20 answers=100
nps counts | promoters=120 passives=45 detractors=30 confidence=99 | nps=46.15384615384615 nps.low=31.77374200854683 nps.high=59.13534890054408 promoters_share=61.53846153846154 passives_share=23.076923076923077 detractors_share=15.384615384615385 answers=195
nps counts | promoters=10 passives=0 detractors=0 | nps=100 nps.low=47.503551544790206 nps.high=100 promoters_share=100 passives_share=0 detractors_share=0 answers=10
nps counts | promoters=1 passives=1 detractors=1 confidence=90 | nps=0 nps.low=-51.28732269537406 nps.high=51.28732269537406 promoters_share=33.333333333333336 passives_share=33.333333333333336 detractors_share=33.333333333333336 answers=3
nps counts | promoters=0 passives=3 detractors=7 | nps=-70 nps.low=-86.63835885709652 nps.high=-21.05394883521117 promoters_share=0 passives_share=30 detractors_share=70 answers=10
nps counts | promoters=0 passives=0 detractors=0 | problem=promoters
nps counts | promoters=-1 passives=0 detractors=4 | problem=promoters
nps percentages | promoters_percent=45.5 detractors_percent=12.25 responses=400 | nps=33.25 nps.low=26.323325147750882 nps.high=39.681637631405444 promoters_share=45.5 passives_share=42.25 detractors_share=12.25 answers=400
nps percentages | promoters_percent=33.4 detractors_percent=66.6 | nps=-33.2 nps.low=none promoters_share=33.4 passives_share=0 detractors_share=66.6 answers=none
nps percentages | promoters_percent=0 detractors_percent=100 responses=25 confidence=90 | nps=-100 nps.low=-100 nps.high=-77.27736972952663 promoters_share=0 passives_share=0 detractors_share=100 answers=25
nps percentages | promoters_percent=70 detractors_percent=10 | nps=60 nps.low=none promoters_share=70 passives_share=20 detractors_share=10 answers=none
nps percentages | promoters_percent=70 detractors_percent=40 | problem=detractors_percent
nps distribution | scores-0=1 scores-1=0 scores-2=0 scores-3=0 scores-4=0 scores-5=0 scores-6=0 scores-7=0 scores-8=0 scores-9=0 scores-10=0 | nps=-100 nps.low=-100 nps.high=48.498649420252036 promoters_share=0 passives_share=0 detractors_share=100 answers=1
nps distribution | scores-0=1 scores-1=2 scores-2=3 scores-3=4 scores-4=5 scores-5=6 scores-6=7 scores-7=8 scores-8=9 scores-9=10 scores-10=11 | nps=-10.606060606060606 nps.low=-30.1882369735834 nps.high=9.898381901119631 promoters_share=31.818181818181817 passives_share=25.757575757575758 detractors_share=42.42424242424242 answers=66
nps distribution | scores-0=0 scores-1=0 scores-2=0 scores-3=0 scores-4=0 scores-5=0 scores-6=3 scores-7=5 scores-8=2 scores-9=4 scores-10=6 confidence=90 | nps=35 nps.low=5.2825443599637705 nps.high=55.58702085742753 promoters_share=50 passives_share=35 detractors_share=15 answers=20
ces distribution | scale=7 direction=high_is_easy scores-1=1 scores-2=2 scores-3=3 scores-4=4 scores-5=5 scores-6=6 scores-7=7 | ces=5 ces.low=4.316056494506571 ces.high=5.683943505493429 share_easy=64.28571428571429 share_easy.low=45.830306514427804 share_easy.high=79.29417049226232 net=42.857142857142854 answers=28
ces distribution | scale=7 direction=low_is_easy scores-1=9 scores-2=5 scores-3=3 scores-4=1 scores-5=0 scores-6=2 scores-7=1 confidence=90 | ces=2.4285714285714284 ces.low=1.7287823300089946 ces.high=3.128360527133862 share_easy=80.95238095238095 share_easy.low=63.6915201673924 share_easy.high=91.14797349439115 net=66.66666666666667 answers=21
ces distribution | scale=5 direction=low_is_easy scores-1=4 scores-2=3 scores-3=2 scores-4=1 scores-5=0 | ces=2 ces.low=1.2459476124005986 ces.high=2.754052387599401 share_easy=70 share_easy.low=39.677814746114535 share_easy.high=89.2208732593699 net=60 answers=10
ces distribution | scale=4 direction=high_is_easy scores-1=0 scores-2=1 scores-3=5 scores-4=4 confidence=99 | ces=3.3 ces.low=2.6063633091986933 ces.high=3.9936366908013063 share_easy=90 share_easy.low=49.27682287671064 share_easy.high=98.8148496588967 net=80 answers=10
ces total | score_total=25 responses=8 scale=5 direction=low_is_easy | ces=3.125 ces.low=none
ces total | score_total=700 responses=100 scale=7 direction=high_is_easy | ces=7 ces.low=none
ces total | score_total=9.5 responses=3 scale=4 direction=high_is_easy | ces=3.1666666666666665 ces.low=none
ces total | score_total=701 responses=100 scale=7 direction=high_is_easy | problem=score_total
ces total | score_total=99 responses=100 scale=7 direction=high_is_easy | problem=score_total
ces labels | very_easy=1 easy=2 difficult=3 very_difficult=4 | ces=2 ces.low=1.2459476124005986 ces.high=2.754052387599401 share_easy=30 share_easy.low=10.779126740630103 share_easy.high=60.322185253885465 net=-40 answers=10
ces labels | very_easy=10 easy=0 difficult=0 very_difficult=2 confidence=90 | ces=3.5 ces.low=2.894607351114955 ces.high=4 share_easy=83.33333333333333 share_easy.low=60.07930895844597 share_easy.high=94.32194472505556 net=66.66666666666667 answers=12
ces labels | very_easy=7 easy=8 difficult=1 very_difficult=0 confidence=99 | ces=3.375 ces.low=2.9188936449803986 ces.high=3.8311063550196014 share_easy=93.75 share_easy.low=62.58948552383838 share_easy.high=99.26191254867751 net=87.5 answers=16
ces labels | very_easy=0 easy=0 difficult=0 very_difficult=0 | problem=very_easy
retention-rate only | customers_end=1050 customers_new=130 customers_start=1000 | retention=92 retention.low=90.15335609704975 retention.high=93.52519619016361 churn=8 lifetime_periods=12.5
retention-rate only | customers_end=3 customers_new=0 customers_start=3 | retention=100 retention.low=43.850296824495445 retention.high=100 churn=0 lifetime_periods=none
retention-rate only | customers_end=5 customers_new=5 customers_start=40 confidence=99 | retention=0 retention.low=0 retention.high=14.227321350758444 churn=100 lifetime_periods=1
retention-rate only | customers_end=97 customers_new=3 customers_start=120 confidence=90 | retention=78.33333333333333 retention.low=71.55942624655161 retention.high=83.85779296444439 churn=21.666666666666668 lifetime_periods=4.615384615384615
retention-rate only | customers_end=5 customers_new=6 customers_start=9 | problem=customers_new
retention-rate only | customers_end=12 customers_new=2 customers_start=9 | problem=customers_end
retention-rate only | customers_end=0 customers_new=0 customers_start=0 | problem=customers_start
churn-rate start | customers_lost=30 customers_start=1200 periods_per_year=12 | churn=2.5 churn.low=1.756709059517496 churn.high=3.546435997742322 yearly_churn=26.200165417334883 lifetime_periods=40
churn-rate start | customers_lost=1 customers_start=4 periods_per_year=4 confidence=90 | churn=25 churn.low=5.790732119985868 churn.high=64.38319914014937 yearly_churn=68.359375 lifetime_periods=4
churn-rate start | customers_lost=0 customers_start=50 | churn=0 churn.low=0 churn.high=7.134759913335873 yearly_churn=none lifetime_periods=none
churn-rate start | customers_lost=7 customers_start=7 periods_per_year=2 confidence=99 | churn=100 churn.low=51.338856500574565 churn.high=100 yearly_churn=100 lifetime_periods=1
churn-rate start | customers_lost=1 customers_start=1000000000000 periods_per_year=12 | churn=1e-10 churn.low=1.7652455493517474e-11 churn.high=5.664934265736512e-10 yearly_churn=1.1999999999934e-09 lifetime_periods=1000000000000
churn-rate start | customers_lost=3 customers_start=9 periods_per_year=0.5 | churn=33.333333333333336 churn.low=12.058381838691094 churn.high=64.57978644196038 yearly_churn=18.350341907227396 lifetime_periods=3
churn-rate start | customers_lost=5 customers_start=5 periods_per_year=0 | churn=100 churn.low=56.55175352168252 churn.high=100 yearly_churn=0 lifetime_periods=1
churn-rate start | customers_lost=9 customers_start=8 | problem=customers_lost
churn-rate average | customers_lost=30 customers_start=1200 customers_end=900 periods_per_year=12 | churn=2.857142857142857 churn.low=none yearly_churn=29.37955134909174 lifetime_periods=35
churn-rate average | customers_lost=3 customers_start=10 customers_end=20 | churn=20 churn.low=none yearly_churn=none lifetime_periods=5
churn-rate average | customers_lost=15 customers_start=10 customers_end=20 periods_per_year=4 | churn=100 churn.low=none yearly_churn=100 lifetime_periods=1
churn-rate average | customers_lost=16 customers_start=10 customers_end=20 | problem=customers_lost
churn-rate average | customers_lost=0 customers_start=0 customers_end=0 | problem=customers_start
lifetime-value basic | average_purchase=19.99 purchases_per_year=3.5 lifespan_years=4 | value=279.86 value_to_cost=none
lifetime-value basic | average_purchase=80 purchases_per_year=12 lifespan_years=2.5 margin=37.5 acquisition_cost=150 | value=900 value_to_cost=6
lifetime-value basic | average_purchase=0.1 purchases_per_year=0.2 lifespan_years=0.3 margin=0 acquisition_cost=0 | value=0 value_to_cost=none
lifetime-value historic | purchases-0-amount=10.10 purchases-1-amount=20.20 purchases-2-amount=30.30 margin=50 | value=30.3 value_to_cost=none
lifetime-value historic | purchases-0-amount=5 margin=12.5 acquisition_cost=0.25 | value=0.625 value_to_cost=2.5
lifetime-value historic | purchases-0-amount=100 purchases-1-amount=0 purchases-2-amount=250.5 purchases-3-amount=3.25 margin=100 acquisition_cost=10 | value=353.75 value_to_cost=35.375
lifetime-value historic | margin=50 | problem=purchases
lifetime-value historic | purchases-0-amount=5 margin=101 | problem=margin
lifetime-value predictive | monthly_transactions=1.25 average_order=42.4 lifespan_months=18 | value=954 value_to_cost=none
lifetime-value predictive | monthly_transactions=2 average_order=15 lifespan_months=36 margin=20 acquisition_cost=27 | value=216 value_to_cost=8
lifetime-value predictive | monthly_transactions=0.1 average_order=1000 lifespan_months=7 margin=33.3 acquisition_cost=1 | value=233.1 value_to_cost=233.1
lifetime-value discounted | margin_per_period=120 retention=75 discount=8 acquisition_cost=50 | value=272.72727272727275 value_to_cost=5.454545454545454
lifetime-value discounted | margin_per_period=35.5 retention=90 discount=0 | value=319.5 value_to_cost=none
lifetime-value discounted | margin_per_period=10 retention=0 discount=12 | value=0 value_to_cost=none
lifetime-value discounted | margin_per_period=64 retention=100 discount=25 acquisition_cost=100 | value=256 value_to_cost=2.56
lifetime-value discounted | margin_per_period=5 retention=100 discount=0 | problem=retention
first-response-time total | first_response_total=1:00:00 tickets=8 | mean=450 mean.low=none
first-response-time total | first_response_total=200min tickets=7 | mean=1714.2857142857142 mean.low=none
first-response-time total | first_response_total=90 tickets=4 | mean=22.5 mean.low=none
first-response-time total | first_response_total=5 tickets=0 | problem=tickets
first-response-time times | times-0-time=60 times-1-time=120 times-2-time=240 | mean=140 mean.low=0 mean.high=367.67498201580577 median=120 p90=216
first-response-time times | times-0-time=2:30 times-1-time=0:45 times-2-time=1:00:00 times-3-time=10 confidence=90 | mean=951.25 mean.low=0 mean.high=3030.2525529752484 median=97.5 p90=2565
first-response-time times | times-0-time=30 times-1-time=30 times-2-time=30 | mean=30 mean.low=none median=30 p90=30
first-response-time times | times-0-time=75.5 | mean=75.5 mean.low=none median=75.5 p90=75.5
first-response-time times | times-0-time=1 times-1-time=2 times-2-time=3 times-3-time=4 times-4-time=5 times-5-time=6 times-6-time=7 times-7-time=8 times-8-time=9 times-9-time=10 times-10-time=110 confidence=99 | mean=15 mean.low=0 mean.high=45.23293442388775 median=6 p90=10
first-response-time times |  | problem=times
average-wait-time only | wait_total=500min customers_served=200 | mean=150 mean.low=none
average-wait-time only | wait_total=7:30 customers_served=9 | mean=50 mean.low=none
average-wait-time only | wait_total=0 customers_served=5 | mean=0 mean.low=none
average-wait-time only | wait_total=5 customers_served=0 | problem=customers_served
average-wait-time only | wait_total=soon customers_served=2 | problem=wait_total
average-handle-time only | talk_total=5000 hold_total=700 after_call_total=1300 calls_handled=16 | mean=437.5 mean.low=none talk=312.5 hold=43.75 after_call=81.25
average-handle-time only | talk_total=3600 after_call_total=900 calls_handled=7 | mean=642.8571428571429 mean.low=none talk=514.2857142857143 hold=none after_call=128.57142857142858
average-handle-time only | talk_total=100.5 hold_total=0 after_call_total=20.25 calls_handled=3 | mean=40.25 mean.low=none talk=33.5 hold=0 after_call=6.75
average-handle-time only | talk_total=5 after_call_total=5 calls_handled=0 | problem=calls_handled
first-contact-resolution gross | resolved_first=741 contacts=1000 | fcr=74.1 fcr.low=71.29617374007886 fcr.high=76.71937650091739
first-contact-resolution gross | resolved_first=1 contacts=9 confidence=99 | fcr=11.11111111111111 fcr.low=1.3182328829379621 fcr.high=53.9101246903204
first-contact-resolution gross | resolved_first=30 contacts=30 confidence=90 | fcr=100 fcr.low=91.72756918749006 fcr.high=100
first-contact-resolution net | resolved_first=741 contacts=1000 not_resolvable_first=120 | fcr=84.20454545454545 fcr.low=81.64695616085442 fcr.high=86.46480686995498
first-contact-resolution net | resolved_first=1 contacts=9 not_resolvable_first=8 | fcr=100 fcr.low=20.65493143772374 fcr.high=100
first-contact-resolution net | resolved_first=0 contacts=30 not_resolvable_first=10 confidence=90 | fcr=0 fcr.low=0 fcr.high=11.915783736096454
first-contact-resolution net | resolved_first=90 contacts=100 not_resolvable_first=20 | problem=resolved_first
first-contact-resolution net | resolved_first=0 contacts=10 not_resolvable_first=10 | problem=not_resolvable_first
first-contact-resolution gross | resolved_first=3 contacts=0 | problem=contacts
abandonment-rate all | abandoned=91 offered=1000 | abandonment=9.1 abandonment.low=7.470470437164412 abandonment.high=11.042558406953997
abandonment-rate all | abandoned=0 offered=40 confidence=99 | abandonment=0 abandonment.low=0 abandonment.high=14.227321350758444
abandonment-rate all | abandoned=17 offered=17 confidence=90 | abandonment=100 abandonment.low=86.27014037751331 abandonment.high=100
abandonment-rate without_short | abandoned=91 offered=1000 short_abandons=30 | abandonment=6.288659793814433 abandonment.low=4.926685360371725 abandonment.high=7.995485664579919
abandonment-rate without_short | abandoned=5 offered=40 short_abandons=5 | abandonment=0 abandonment.low=0 abandonment.high=9.890099232440406
abandonment-rate without_short | abandoned=12 offered=50 short_abandons=0 confidence=90 | abandonment=24 abandonment.low=15.566702155608029 abandonment.high=35.10262350527802
abandonment-rate without_short | abandoned=5 offered=9 short_abandons=6 | problem=short_abandons
abandonment-rate all | abandoned=5 offered=4 | problem=abandoned
cost-per-call inbound | calls=37 costs_entry=total cost_total=1234.56 period=week | cost=33.36648648648649 yearly_cost=64197.12
cost-per-call inbound | calls=3000 costs_entry=total cost_total=45000 period=quarter | cost=15 yearly_cost=180000
cost-per-call inbound | calls=811 costs_entry=itemised salaries=1000.10 benefits=200.20 licences=30.30 hardware=4.40 software=0.05 rent=600 utilities=70 other=8 period=year | cost=2.358877928483354 yearly_cost=1913.05
cost-per-call outbound | sales_or_leads=37 costs_entry=total cost_total=1234.56 period=week | cost=33.36648648648649 yearly_cost=64197.12
cost-per-call outbound | sales_or_leads=3000 costs_entry=total cost_total=45000 period=quarter | cost=15 yearly_cost=180000
cost-per-call outbound | sales_or_leads=811 costs_entry=itemised salaries=1000.10 benefits=200.20 licences=30.30 hardware=4.40 software=0.05 rent=600 utilities=70 other=8 period=year | cost=2.358877928483354 yearly_cost=1913.05
cost-per-call all_calls | calls=37 costs_entry=total cost_total=1234.56 period=week | cost=33.36648648648649 yearly_cost=64197.12
cost-per-call all_calls | calls=3000 costs_entry=total cost_total=45000 period=quarter | cost=15 yearly_cost=180000
cost-per-call all_calls | calls=811 costs_entry=itemised salaries=1000.10 benefits=200.20 licences=30.30 hardware=4.40 software=0.05 rent=600 utilities=70 other=8 period=year | cost=2.358877928483354 yearly_cost=1913.05
cost-per-call inbound | calls=0 costs_entry=total cost_total=5 period=month | problem=calls
cost-per-call inbound | calls=5 costs_entry=total period=month | problem=cost_total
cost-per-call outbound | sales_or_leads=5 costs_entry=itemised salaries=5 period=month | problem=benefits
compare-scores share | before_yes=3 before_n=10 after_yes=9 after_n=10 | difference=60 difference.low=17.052272393450288 difference.high=80.901797353548798 p=0.019766611097880448
compare-scores share | before_yes=0 before_n=12 after_yes=0 after_n=7 confidence=99 | difference=0 difference.low=-35.60468696487221 difference.high=48.661143499425439 p=1
compare-scores share | before_yes=1200 before_n=1500 after_yes=1130 after_n=1500 confidence=90 | difference=-4.6666666666666667 difference.low=-7.1606213983600277 difference.high=-2.1660905392541459 p=0.0021504895335242915
compare-scores share | before_yes=5 before_n=5 after_yes=480 after_n=500 | difference=-4 difference.low=-6.0973595834850802 difference.high=39.470664998545398 p=1
compare-scores share | before_yes=5 before_n=4 after_yes=1 after_n=2 | problem=before_yes
compare-scores share | before_yes=0 before_n=4 after_yes=0 after_n=0 | problem=after_n
compare-scores nps | before_promoters=10 before_passives=0 before_detractors=0 after_promoters=8 after_passives=1 after_detractors=1 confidence=90 | difference=-30 difference.low=-64.15144449304389 difference.high=17.997598339197736 p=0.35541910260479642
compare-scores nps | before_promoters=400 before_passives=300 before_detractors=300 after_promoters=500 after_passives=300 after_detractors=200 confidence=99 | difference=20 difference.low=10.668931539511812 difference.high=29.211427383718497 p=3.0251168694711968e-8
compare-scores nps | before_promoters=0 before_passives=5 before_detractors=0 after_promoters=0 after_passives=0 after_detractors=3 | difference=-100 difference.low=-114.04340399301053 difference.high=14.043403993010532 p=0.12597116307723109
compare-scores nps | before_promoters=0 before_passives=0 before_detractors=0 after_promoters=1 after_passives=0 after_detractors=0 | problem=before_promoters
compare-scores mean | before_mean=285 before_sd=120 before_n=40 after_mean=250 after_sd=90 after_n=12 confidence=90 | difference=-35 difference.low=-90.046899883641569 difference.high=20.046899883641569 p=0.28746064563925515
compare-scores mean | before_mean=4.1 before_sd=0.9 before_n=2 after_mean=3.2 after_sd=1.1 after_n=3 confidence=99 | difference=-0.9 difference.low=-6.8675884626594704 difference.high=5.0675884626594704 p=0.39891047326188641
compare-scores mean | before_mean=5 before_sd=0 before_n=8 after_mean=5.5 after_sd=1.5 after_n=9 | difference=0.5 difference.low=-0.65300206760208334 difference.high=1.6530020676020833 p=0.34659350708733425
compare-scores mean | before_mean=5 before_sd=0 before_n=8 after_mean=5.5 after_sd=0 after_n=9 | problem=before_sd
compare-scores mean | before_mean=5 before_sd=1 before_n=8 after_mean=5.5 after_sd=1 after_n=1 | problem=after_n
sample-size share | expected=50 margin=5 | answers=385 invitations=none
sample-size share | expected=80 margin=3 population=5000 response_rate=35 confidence=90 | answers=439 invitations=1255
sample-size share | expected=5 margin=1 population=400 response_rate=90 confidence=99 | answers=356 invitations=396
sample-size share | expected=50 margin=100 response_rate=40 | answers=1 invitations=3
sample-size share | expected=0 margin=5 | problem=expected
sample-size share | expected=50 margin=0 | problem=margin
sample-size share | expected=50 margin=5 population=0 | problem=population
sample-size nps | promoters_percent=50 detractors_percent=30 margin=5 | answers=1168 invitations=none
sample-size nps | margin=10 population=600 response_rate=50 confidence=99 | answers=316 invitations=none
sample-size nps | promoters_percent=70 detractors_percent=10 margin=8 response_rate=12.5 confidence=90 | answers=187 invitations=1496
sample-size nps | promoters_percent=70 margin=8 | problem=detractors_percent
sample-size nps | promoters_percent=70 detractors_percent=40 margin=8 | problem=detractors_percent
sample-size mean | sd=1.5 margin=0.25 | answers=139 invitations=none
sample-size mean | sd=600 margin=60 population=900 response_rate=45 | answers=270 invitations=600
sample-size mean | sd=0.7 margin=2 response_rate=100 confidence=99 | answers=1 invitations=1
sample-size mean | sd=0 margin=2 | problem=sd
sample-size mean | sd=1 margin=2 response_rate=0 | problem=response_rate
ticket-volume only | tickets=480 customers=1200 usual_tickets=400.5 usual_customers=950 | per_customer=0.4 change=-5.118601747815231 p=0.25688408009613781
ticket-volume only | tickets=3 customers=50 usual_tickets=9.5 | per_customer=0.06 change=-68.421052631578947 p=0.032587004644839123
ticket-volume only | tickets=0 customers=10 usual_tickets=2.25 usual_customers=20 | per_customer=0 change=-100 p=0.63476597422185655
ticket-volume only | tickets=7 customers=10 | per_customer=0.7 change=none p=none
ticket-volume only | tickets=7 customers=10 usual_tickets=0 | per_customer=0.7 change=none p=none
ticket-volume only | tickets=7 customers=0 | problem=customers
staffing erlang_c | calls=1 interval_minutes=60 handle_time=300 target=80 threshold=20 | agents=1 scheduled=1 service_level=92.16067741943488 speed_of_answer=27.27272727272727 occupancy=8.333333333333333 waiting=8.333333333333333
staffing erlang_c | calls=60 interval_minutes=30 handle_time=600 target=50 threshold=0 shrinkage=30 max_occupancy=80 | agents=25 scheduled=36 service_level=79.08971734011634 speed_of_answer=25.09233919186039 occupancy=80.0 waiting=20.91028265988366
staffing erlang_c | calls=2000 interval_minutes=30 handle_time=240 target=90 threshold=10 shrinkage=35 | agents=285 scheduled=439 service_level=91.28911667540288 speed_of_answer=2.44784961356211 occupancy=93.5672514619883 waiting=18.69885121471056
staffing erlang_c | calls=3 interval_minutes=15 handle_time=12.5 target=99.9 threshold=5 shrinkage=12.5 max_occupancy=10 | agents=2 scheduled=3 service_level=99.96114961435882 speed_of_answer=0.005427702996092054 occupancy=2.083333333333333 waiting=0.08503401360544218
staffing erlang_c | calls=9000 interval_minutes=30 handle_time=420 target=95 threshold=60 | agents=2118 scheduled=2118 service_level=95.47265599287339 speed_of_answer=13.82221104705959 occupancy=99.15014164305949 waiting=59.23804734454111
staffing erlang_a | calls=100 interval_minutes=30 handle_time=180 patience=300 target=80 threshold=20 definition=all_offered | agents=13 scheduled=13 service_level=85.81777000307626 speed_of_answer=7.488991090071563 occupancy=75.00282279741755 waiting=22.57970840473753 abandoned=2.496330363357188
staffing erlang_a | calls=150 interval_minutes=30 handle_time=240 patience=60 target=90 threshold=20 definition=all_offered shrinkage=30 | agents=24 scheduled=35 service_level=92.45416839016711 speed_of_answer=2.416080261065481 occupancy=79.97766630407572 waiting=15.67461613635603 abandoned=4.026800435109135
staffing erlang_a | calls=150 interval_minutes=30 handle_time=240 patience=60 target=77.5 threshold=20 definition=all_offered | agents=20 scheduled=20 service_level=77.89718254368253 speed_of_answer=7.073594946966766 occupancy=88.21067508838872 waiting=37.59221136853812 abandoned=11.78932491161128
staffing erlang_a | calls=150 interval_minutes=30 handle_time=240 patience=60 target=95 threshold=20 definition=abandoned_within_count | agents=24 scheduled=24 service_level=95.51079379699534 speed_of_answer=2.416080261065481 occupancy=79.97766630407572 waiting=15.67461613635603 abandoned=4.026800435109135
staffing erlang_a | calls=150 interval_minutes=30 handle_time=240 patience=60 target=95 threshold=20 definition=answered_only | agents=24 scheduled=24 service_level=96.33331889456867 speed_of_answer=2.416080261065481 occupancy=79.97766630407572 waiting=15.67461613635603 abandoned=4.026800435109135
staffing erlang_a | calls=150 interval_minutes=30 handle_time=240 patience=60 target=95 threshold=20 definition=late_abandons_count shrinkage=33.3 max_occupancy=80 | agents=24 scheduled=36 service_level=95.36924908809512 speed_of_answer=2.416080261065481 occupancy=79.97766630407572 waiting=15.67461613635603 abandoned=4.026800435109135
staffing erlang_a | calls=5 interval_minutes=30 handle_time=600 patience=90 target=0 threshold=20 definition=all_offered | agents=1 scheduled=1 service_level=34.15843480872328 speed_of_answer=53.56285538650687 occupancy=67.47619372869099 waiting=67.47619372869099 abandoned=59.51428376278541
staffing erlang_a | calls=900 interval_minutes=30 handle_time=300 patience=120 target=80 threshold=0 definition=all_offered max_occupancy=85 | agents=177 scheduled=177 service_level=98.49294587931521 speed_of_answer=0.1025485313284698 occupancy=84.67334143267763 waiting=1.507054120684794 abandoned=0.08545710944039148
staffing erlang_c | calls=0 interval_minutes=30 handle_time=180 target=80 threshold=20 | problem=calls
staffing erlang_c | calls=100 interval_minutes=0 handle_time=180 target=80 threshold=20 | problem=interval_minutes
staffing erlang_c | calls=100 interval_minutes=30 handle_time=180 target=100 threshold=20 | problem=target
staffing erlang_c | calls=100 interval_minutes=30 handle_time=180 target=80 threshold=20 shrinkage=100 | problem=shrinkage
staffing erlang_c | calls=1000000000000000 interval_minutes=30 handle_time=180 target=80 threshold=20 | problem=calls
staffing erlang_c | calls=100 interval_minutes=30 handle_time=180 target=80 threshold=20 intervals-0-calls=0 intervals-1-calls=1000000 | problem=intervals-1-calls
staffing erlang_a | calls=100 interval_minutes=30 handle_time=180 patience=0 target=80 threshold=20 definition=all_offered | problem=patience
staffing erlang_a | calls=100 interval_minutes=30 handle_time=180 patience=60 target=80 threshold=20 definition=all_offered max_occupancy=0 | problem=max_occupancy
capacity-options only | contacts_per_month=5000 handle_time=590 hours_per_week=40 target=80 threshold=20 salary_year=20573 overhead=40 training_year=1000 shrinkage=30 price_per_contact=5 licence_month=500 contained=30 price_per_conversation=0.1 outsourced_share=50 | cheapest=23351.65
capacity-options only | contacts_per_month=400 handle_time=590 hours_per_week=168 target=80 threshold=20 salary_year=20573 overhead=40 training_year=1000 shrinkage=30 price_per_contact=7.5 licence_month=500 contained=30 price_per_conversation=0.1 outsourced_share=50 full_time_hours=35 | cheapest=3000.0
capacity-options only | contacts_per_month=60000 handle_time=300 hours_per_week=40 target=90 threshold=10 salary_year=20573 overhead=40 training_year=1000 shrinkage=30 price_per_contact=2 licence_month=500 contained=45 price_per_conversation=0.5 outsourced_share=25 | cheapest=109972.53333333333
capacity-options only | contacts_per_month=1 handle_time=590 hours_per_week=40 target=80 threshold=20 salary_year=20573 overhead=40 training_year=1000 shrinkage=30 price_per_contact=5 licence_month=0 contained=100 price_per_conversation=0.1 outsourced_share=100 | cheapest=0.1
capacity-options only | contacts_per_month=20000 handle_time=590 hours_per_week=40 target=80 threshold=20 salary_year=20573 overhead=40 training_year=1000 shrinkage=30 price_per_contact=12 licence_month=90000 contained=30 price_per_conversation=0.1 outsourced_share=0 | cheapest=86923.083333333333
capacity-options only | contacts_per_month=0 handle_time=590 hours_per_week=40 target=80 threshold=20 salary_year=20573 overhead=40 training_year=1000 shrinkage=30 price_per_contact=5 licence_month=500 contained=30 price_per_conversation=0.1 outsourced_share=50 | problem=contacts_per_month
capacity-options only | contacts_per_month=5000 handle_time=590 hours_per_week=0 target=80 threshold=20 salary_year=20573 overhead=40 training_year=1000 shrinkage=30 price_per_contact=5 licence_month=500 contained=30 price_per_conversation=0.1 outsourced_share=50 | problem=hours_per_week
capacity-options only | contacts_per_month=5000 handle_time=590 hours_per_week=40 target=100 threshold=20 salary_year=20573 overhead=40 training_year=1000 shrinkage=30 price_per_contact=5 licence_month=500 contained=30 price_per_conversation=0.1 outsourced_share=50 | problem=target
capacity-options only | contacts_per_month=5000 handle_time=590 hours_per_week=40 target=80 threshold=20 salary_year=20573 overhead=40 training_year=1000 shrinkage=100 price_per_contact=5 licence_month=500 contained=30 price_per_conversation=0.1 outsourced_share=50 | problem=shrinkage
capacity-options only | contacts_per_month=100000000000 handle_time=590 hours_per_week=40 target=80 threshold=20 salary_year=20573 overhead=40 training_year=1000 shrinkage=30 price_per_contact=5 licence_month=500 contained=30 price_per_conversation=0.1 outsourced_share=50 | problem=contacts_per_month
";

struct Case {
    line: &'static str,
    metric: &'static str,
    method: &'static str,
    inputs: Vec<(&'static str, &'static str)>,
    results: Vec<(&'static str, &'static str)>,
}

fn cases() -> impl Iterator<Item = Case> {
    fn pairs(text: &'static str) -> Vec<(&'static str, &'static str)> {
        text.split_whitespace().map(|pair| pair.split_once('=').unwrap()).collect()
    }
    CASES.lines().filter(|line| !line.is_empty()).map(|line| {
        let parts: Vec<&str> = line.split('|').collect();
        let (metric, method) = parts[0].trim().split_once(' ').unwrap();
        Case { line, metric, method, inputs: pairs(parts[1]), results: pairs(parts[2]) }
    })
}

fn check(case: &Case) {
    let line = case.line;
    let metric = metrics::find(case.metric).unwrap_or_else(|| panic!("{line}"));
    let method = metric.method(case.method).unwrap_or_else(|| panic!("{line}"));
    let mut scenario = Scenario::blank(metric, method);
    for (field, text) in &case.inputs {
        if *field == "confidence" {
            scenario.confidence = Confidence::from_percent(text).unwrap();
        } else {
            scenario.fields.insert((*field).to_owned(), (*text).to_owned());
        }
    }
    let known: Vec<String> = scenario.controls().into_iter().map(|control| control.name).collect();
    for field in scenario.fields.keys() {
        assert!(known.contains(field), "{line}: no field {field}");
    }
    let evaluation = evaluate(&scenario, Format::ENGLISH);
    let mut found = BTreeMap::new();
    if let Some(outcome) = &evaluation.outcome {
        for answer in &outcome.answers {
            found.insert(answer.measure.id.to_owned(), answer.value.ok());
            found.insert(format!("{}.low", answer.measure.id), answer.interval.ok().map(|i| i.low));
            found.insert(format!("{}.high", answer.measure.id), answer.interval.ok().map(|i| i.high));
        }
    }
    for (id, expected) in &case.results {
        if *id == "problem" {
            assert!(evaluation.outcome.is_none(), "{line}");
            let named = |field: &str| field == *expected || field.starts_with(&format!("{expected}-"));
            assert!(evaluation.problems.keys().any(|field| named(field)), "{line}: {:?}", evaluation.problems);
            continue;
        }
        assert!(evaluation.problems.is_empty(), "{line}: {:?}", evaluation.problems);
        let got = *found.get(*id).unwrap_or_else(|| panic!("{line}: no result {id}"));
        let same = match (got, *expected) {
            (None, "none") => true,
            (Some(got), number) => {
                let number: f64 = number.parse().unwrap();
                let allowed = if number.abs() > 0.0 { 1e-9 * number.abs() } else { 1e-12 };
                (got - number).abs() <= allowed
            }
            (None, _) => false,
        };
        assert!(same, "{line}: {id} is {got:?}");
    }
}

#[test]
fn every_case_holds() {
    cases().for_each(|case| check(&case));
}

/// Also a metric that is added.
#[test]
fn every_method_has_three_cases() {
    for metric in metrics::all() {
        for method in metric.methods {
            let worked = cases().filter(|case| {
                case.metric == metric.id
                    && case.method == method.id
                    && case.results.iter().all(|(id, _)| *id != "problem")
            });
            assert!(worked.count() >= 3, "{}/{} needs three cases worked by hand", metric.id, method.id);
        }
    }
}

/// A case says something of every result of its method.
#[test]
fn every_case_names_every_result() {
    for case in cases() {
        let method = metrics::find(case.metric).and_then(|metric| metric.method(case.method)).unwrap();
        let has = |id: &str| case.results.iter().any(|(known, _)| *known == id);
        let all = method.results.iter().all(|measure| has(measure.id));
        assert!(all || has("problem"), "{}", case.line);
    }
}
