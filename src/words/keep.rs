//! The words around what this device keeps: remembered forms, saved scenarios, the site without a network. They stand in the files of the pages or come from
//! the worker; the program of the page carries none of them.

use super::words;

words! {
    list 8 "keep";
    // The form that is remembered.
    SWITCH = "keep.switch": "Remember my numbers on this device";
    WIPED = "keep.wiped": "We’ve stopped remembering what you type and deleted what was stored on this device. Saved scenarios stay until you delete them.";
    OWN = "keep.own": "This link shows its sender’s numbers. Your own are kept.";
    OWN_BACK = "keep.own.back": "Go back to my numbers";
    NEWER = "keep.newer": "Your numbers here were stored by a newer version of Deskmath. They are left untouched; this page shows the example and remembers nothing.";
    UNKEPT = "keep.unkept": "This browser has no room left for Deskmath, so your numbers aren’t remembered. Copy the link to keep them, or export and delete saved scenarios to make room.";
    RELOAD = "keep.reload": "Reload";

    // The site without a network.
    NEW_VERSION = "keep.new-version": "A new version is ready.";
    NEW_VERSION_RELOAD = "keep.new-version.reload": "Reload (your entries are kept)";

    // Saved scenarios.
    NAV_SAVED = "saved.nav": "Saved";
    PAGE_TITLE = "saved.title": "Saved scenarios";
    PAGE_DESCRIPTION = "saved.description": "The scenarios that you saved under a name, stored only in this browser: open, rename, delete, export and import them as one file.";
    PAGE_LEAD = "saved.lead": "Stored only in this browser, on this device.";
    PAGE_HINT = "saved.hint": "A browser can lose its stored data when it is cleared or the device is replaced. Export what matters; you can import the file here or elsewhere, and it adds to what is already there.";
    NONE = "saved.none": "Nothing saved yet. Every calculator has a button that saves its numbers under a name.";
    NAME = "saved.name": "Name";
    ADDED = "saved.added": "Saved as “{name}”.";
    IS_THERE = "saved.is-there": "The same numbers are already saved as “{name}”.";
    SHOW_ALL = "saved.show-all": "All saved scenarios";
    RENAME = "saved.rename": "Rename";
    RENAME_IT = "saved.rename.it": "Rename “{name}”";
    RENAMED = "saved.renamed": "Renamed to “{name}”.";
    DELETE = "saved.delete": "Delete";
    DELETE_IT = "saved.delete.it": "Delete “{name}”";
    DELETED = "saved.deleted": "Deleted “{name}”.";
    UNDO = "saved.undo": "Undo";
    BACK = "saved.back": "Restored.";
    GONE = "saved.gone": "It’s no longer there: another tab may have changed or deleted it.";
    EXPORT = "saved.export": "Export all";
    IMPORT = "saved.import": "Import a file";
    PROPOSAL = "saved.proposal": "{metric} {result}, {date}";
    PROPOSAL_BARE = "saved.proposal.bare": "{metric}, {date}";
    DAY = "saved.day": "{day} {month} {year}";
    MONTHS = "saved.months": "Jan | Feb | Mar | Apr | May | Jun | Jul | Aug | Sep | Oct | Nov | Dec";
    UNKNOWN_CALCULATOR = "saved.unknown-calculator": "A calculator that this version doesn’t have";
    ENTRY = "saved.entry": "Entry {number}";
    FULL = "saved.full": "This browser has no room left for Deskmath, so nothing was saved. Delete what you no longer need, or export it first; what is already saved stays.";
    BLOCKED = "saved.blocked": "This browser doesn’t let Deskmath store anything: cookies are blocked, or the window is private. Copy the link instead; it contains the same numbers.";
    STORE_NEWER = "saved.store.newer": "The scenarios saved here were written by a newer version of Deskmath. They are left untouched, and nothing is added. Reload the page; until then you can export them.";
    STORE_DAMAGED = "saved.store.damaged": "The scenarios saved here can’t be read: something else changed them. They are left untouched, and nothing is added. Export them to look into the file.";
    IMPORT_TOO_LARGE = "saved.import.too-large": "The file is {size} MB. A file of saved scenarios is 5 MB at most: choose the one you exported here.";
    IMPORT_NO_JSON = "saved.import.no-json": "The file isn’t JSON, or it breaks off. Choose the file you exported here, or export it again.";
    IMPORT_OTHER = "saved.import.other": "The file is JSON but contains no saved scenarios. Choose the one you exported here.";
    IMPORT_NEWER = "saved.import.newer": "The file was written by a newer version of Deskmath and was not imported. Reload the page and try again.";
    IMPORT_ADDED = "saved.import.added": "{count} scenarios added.";
    IMPORT_ADDED_ONE = "saved.import.added.one": "1 scenario added.";
    IMPORT_ADDED_NONE = "saved.import.added.none": "No scenarios added.";
    IMPORT_THERE = "saved.import.there": "{count} were already there.";
    IMPORT_THERE_ONE = "saved.import.there.one": "1 was already there.";
    IMPORT_SKIPPED = "saved.import.skipped": "Left out:";
    IMPORT_FAULT = "saved.import.fault": "{name} – {why}";
    IMPORT_MORE = "saved.import.more": "{count} more";
    FAULT_METRIC = "saved.fault.metric": "it is for a calculator that this version doesn’t have.";
    FAULT_NO_NAME = "saved.fault.no-name": "it has no name. Enter one.";
    FAULT_LONG_NAME = "saved.fault.long-name": "its name is longer than 200 characters. Enter a shorter one.";
    FAULT_NO_LINK = "saved.fault.no-link": "its link contains no numbers for this calculator.";
    FAULT_DAMAGED = "saved.fault.damaged": "its link was changed or cut off, so the numbers aren’t the ones that were saved.";
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
