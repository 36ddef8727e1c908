//! The worker behind a calculator.

fn main() {
    deskmath::insight_worker::start();
}
