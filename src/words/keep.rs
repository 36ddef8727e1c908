//! The words around what this device keeps: remembered forms, saved scenarios, the site without a network. They stand in the files of the pages or come from
//! the worker; the program of the page carries none of them.

use super::words;

words! {
    list 8 "keep";
    // The form that is remembered.
    SWITCH = "keep.switch": "Remember my numbers on this device";
    WIPED = "keep.wiped": "What you type is no longer remembered, and what was is deleted from this device. Saved scenarios stay until you delete them.";
    OWN = "keep.own": "This link shows its sender’s numbers. Your own are kept.";
    OWN_BACK = "keep.own.back": "Go back to my numbers";
    NEWER = "keep.newer": "Your numbers here were kept by a newer version of Deskmath. They are left as they are; this page shows the example and remembers nothing.";
    UNKEPT = "keep.unkept": "This browser has no room left for Deskmath, so the numbers here are not remembered. Copy the link to keep them, or export and delete saved scenarios to make room.";
    RELOAD = "keep.reload": "Reload";

    // The site without a network.
    NEW_VERSION = "keep.new-version": "A new version is ready.";
    NEW_VERSION_RELOAD = "keep.new-version.reload": "Reload; what you typed stays";

    // Saved scenarios.
    NAV_SAVED = "saved.nav": "Saved";
    PAGE_TITLE = "saved.title": "Saved scenarios";
    PAGE_DESCRIPTION = "saved.description": "The scenarios that you saved under a name, in this browser and nowhere else: open, rename, delete, export and import them as one file.";
    PAGE_LEAD = "saved.lead": "Kept in this browser, on this device, and nowhere else.";
    PAGE_HINT = "saved.hint": "A browser can lose what it keeps, when its data are cleared or the device is replaced. Export what matters; the file can be imported here and elsewhere, and adds to what is there.";
    NONE = "saved.none": "Nothing saved yet. Every calculator has a button that saves its numbers under a name.";
    NAME = "saved.name": "Name";
    ADDED = "saved.added": "Saved as “{name}”.";
    IS_THERE = "saved.is-there": "The same numbers are saved as “{name}” already.";
    SHOW_ALL = "saved.show-all": "All saved scenarios";
    RENAME = "saved.rename": "Rename";
    RENAME_IT = "saved.rename.it": "Rename “{name}”";
    RENAMED = "saved.renamed": "Renamed to “{name}”.";
    DELETE = "saved.delete": "Delete";
    DELETE_IT = "saved.delete.it": "Delete “{name}”";
    DELETED = "saved.deleted": "Deleted “{name}”.";
    UNDO = "saved.undo": "Undo";
    BACK = "saved.back": "It is back.";
    GONE = "saved.gone": "It is not there any more: another tab may have changed or deleted it.";
    EXPORT = "saved.export": "Export all";
    IMPORT = "saved.import": "Import a file";
    PROPOSAL = "saved.proposal": "{metric} {result}, {date}";
    PROPOSAL_BARE = "saved.proposal.bare": "{metric}, {date}";
    DAY = "saved.day": "{day} {month} {year}";
    MONTHS = "saved.months": "Jan | Feb | Mar | Apr | May | Jun | Jul | Aug | Sep | Oct | Nov | Dec";
    UNKNOWN_CALCULATOR = "saved.unknown-calculator": "A calculator that this version does not have";
    ENTRY = "saved.entry": "Entry {number}";
    FULL = "saved.full": "This browser has no room left for Deskmath, so it was not saved. Delete what you no longer need, or export and delete; what is saved stays.";
    BLOCKED = "saved.blocked": "This browser does not let Deskmath store anything: cookies are blocked, or the window is private. Copy the link instead, it holds the same numbers.";
    STORE_NEWER = "saved.store.newer": "What is saved here was written by a newer version of Deskmath. It is left as it is, and nothing is added. Reload the page; until then it can be exported.";
    STORE_DAMAGED = "saved.store.damaged": "What is saved here cannot be read: something else changed it. It is left as it is, and nothing is added. Export it to look into the file.";
    IMPORT_TOO_LARGE = "saved.import.too-large": "The file has {size} MB. A file of saved scenarios has 5 MB at most: choose the one that was exported here.";
    IMPORT_NO_JSON = "saved.import.no-json": "The file is not JSON, or breaks off. Choose the file that was exported here, or export it once more.";
    IMPORT_OTHER = "saved.import.other": "The file is JSON, but holds no saved scenarios. Choose the one that was exported here.";
    IMPORT_NEWER = "saved.import.newer": "The file was written by a newer version of Deskmath, and was left alone. Reload the page and import it then.";
    IMPORT_ADDED = "saved.import.added": "{count} scenarios were added.";
    IMPORT_ADDED_ONE = "saved.import.added.one": "1 scenario was added.";
    IMPORT_ADDED_NONE = "saved.import.added.none": "No scenario was added.";
    IMPORT_THERE = "saved.import.there": "{count} were there already.";
    IMPORT_THERE_ONE = "saved.import.there.one": "1 was there already.";
    IMPORT_SKIPPED = "saved.import.skipped": "Left out:";
    IMPORT_FAULT = "saved.import.fault": "{name} – {why}";
    IMPORT_MORE = "saved.import.more": "{count} more";
    FAULT_METRIC = "saved.fault.metric": "it is of a calculator that this version does not have.";
    FAULT_NO_NAME = "saved.fault.no-name": "it has no name. Enter one.";
    FAULT_LONG_NAME = "saved.fault.long-name": "the name has more than 200 characters. Enter a shorter one.";
    FAULT_NO_LINK = "saved.fault.no-link": "its link holds no numbers of this calculator.";
    FAULT_DAMAGED = "saved.fault.damaged": "its link was changed or cut, so that the numbers are not those that were saved.";
    FAULT_NEWER = "saved.fault.newer": "its link was made by a newer version of Deskmath.";
}

/// A day as people read it: `22 Nov 2026` of `2026-11-22T14:05`; nothing where there is none.
pub fn day(text: &str) -> String {
    let mut parts = text.get(..10).unwrap_or_default().split('-').map(|part| part.parse::<i32>().unwrap_or(0));
    let mut next = || parts.next().unwrap_or(0);
    let (year, month, day) = (next(), next(), next());
    if crate::calendar::number(year, month, day).is_none() {
        return String::new();
    }
    let month = MONTHS.listed().nth(month as usize - 1).unwrap_or_default();
    DAY.with(&[("day", &day.to_string()), ("month", month), ("year", &year.to_string())])
}
