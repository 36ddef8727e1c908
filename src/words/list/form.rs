//! The form of a calculator.

use base::words;

words! {
    list 3 "form";

    METHOD_LEGEND = "form.method": "How do you want to calculate it?";
    CURRENCY_LABEL = "form.currency": "Currency";
    CURRENCY_HINT = "form.currency.hint": "Amounts are not converted.";
    CONFIDENCE_LABEL = "form.confidence": "Confidence level";
    CONFIDENCE_CHOICE = "form.confidence.choice": "{percent}%";
    OPTIONAL = "form.optional": "optional";
    ANSWER_LABEL = "form.answer": "Answer {answer}";
    ROW_LABEL = "form.row": "{label} {row}";
    ROW_ADD = "form.row.add": "Add a row";
    ROW_UP = "form.row.up": "Move row {row} up";
    ROW_DOWN = "form.row.down": "Move row {row} down";
    ROW_REMOVE = "form.row.remove": "Remove row {row}";
    ROW_PASTE = "form.row.paste": "You can paste a column or a block of columns from a spreadsheet into any field.";
    ROWS_HEADINGS = "form.row.headings": "The first row looked like headings, so we skipped it: {text}. ";
    ROWS_WIDE = "form.row.wide": "Your data has more columns than this list; the extra columns were ignored. ";
    PASTE_ANSWERS = "form.paste.answers": "Counted from your clipboard: {count} answers.";
    PASTE_LEFT_OUT = "form.paste.left-out": "Left out, because they are not on this scale: {count} ({list}).";
    PASTE_COUNTS = "form.paste.counts": "Filled in from your clipboard: {count} counts.";
    PASTE_NO_ANSWERS = "form.paste.none": "Nothing was pasted: none of the cells is an answer on this scale. Choose another scale, or copy the column of answers.";
    ROWS_LIMIT = "form.row.limit": "Only the first {count} rows were added – the form can’t hold more. Drop the file on the survey page instead.";
    CHOOSE = "form.choose": "Choose …";
    UNIT_POINTS = "unit.points": "points";
    UNIT_SECONDS = "unit.seconds": "h:mm:ss";
    READ_AS_THOUSANDS = "form.read-as.thousands": "Read as {value}: your region writes {sample}, so this mark separates thousands.";
    READ_AS_DECIMAL = "form.read-as.decimal": "Read as {value}: your region writes {sample}, so this is the decimal mark.";
    READ_AS_FRACTION = "form.read-as.fraction": "Read as a number between {low} and {high}: your region writes {sample}, so this is the decimal mark.";
    READ_AS_DAY_FIRST = "form.read-as.day-first": "Read as {value}: in your region the day comes before the month.";
    READ_AS_MONTH_FIRST = "form.read-as.month-first": "Read as {value}: in your region the month comes before the day.";
    READ_AS = "form.read-as": "Read as {value}";
    FORM_PROMISE = "form.promise": "Computed on this device. Nothing is sent.";
    ACTION_COPY = "action.copy-link": "Copy link";
    ACTION_COPIED = "action.copied": "Link copied. It contains {fields}; only people with the link can see them.";
    ACTION_COPY_FAILED = "action.copy-failed": "Your browser doesn’t allow copying here. Copy this address instead:";
    ACTION_TEXT_COPIED = "action.text-copied": "Copied.";
    ACTION_TEXT_FAILED = "action.text-failed": "Your browser doesn’t allow copying here. Select the text and copy it.";
    ACTION_LONG_LINK = "action.long-link": "It is {count} characters long; some chat apps cut off links longer than 1,800.";
    ACTION_SHARE = "action.share": "Share …";
    SHARE_HEADING = "share.heading": "Share this calculation";
    SHARE_CLOSE = "share.close": "Close";
    SHARE_WAIT = "share.wait": "Creating your link … If nothing happens, reload the page.";
    EMBED_SOURCE = "embed.source": "Open the full calculator";
    ACTION_CLEAR = "action.clear": "Clear";
    ACTION_EXAMPLE = "action.example": "Example";
    ACTION_SAVE = "action.save": "Save";
    EXAMPLE_NOTE = "form.example": "This is an example: {source}.";
    SHARE_METHOD = "share.method": "the method";
    SHARE_CONFIDENCE = "share.confidence": "the confidence";
    SHARE_CURRENCY = "share.currency": "the currency";
    FROM_SURVEY = "form.from-survey": "Have the answers in a file? Drop it here or open the survey page.";

    // Scenarios side by side.
    BOARD_LABEL = "board.label": "Scenarios";
    BOARD_LETTER = "board.letter": "Scenario {letter}";
    BOARD_TOOLS = "board.tools": "Name, copy, move or remove this scenario";
    BOARD_NAME = "board.name": "Scenario name";
    BOARD_COPY = "board.copy": "Copy numbers from";
    BOARD_LEFT = "board.left": "Move this scenario left";
    BOARD_RIGHT = "board.right": "Move this scenario right";
    BOARD_REMOVE = "board.remove": "Remove this scenario";
    BOARD_ADD = "board.add": "Add a scenario to compare";
    UNDO = "board.undo": "Undo";
    REDO = "board.redo": "Redo";
}
