//! A member of an archive inflated by the helper, block by block.
//!
//! The helper is no more than a few blocks ahead, so that a large member is never held whole. The end of the answer is an empty block; without
//! one the member is damaged.

use std::cell::{Cell, RefCell};

use js_sys::{Array, ArrayBuffer, Function, IteratorNext, Promise, Uint8Array};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::ReadableStreamDefaultReader;

use super::helper::{self, Asked, Helper};
use super::inflate::{inflated, is_possible};
use crate::survey::{Finding, Reader};

/// What the helper is asked, and what it is told for each block that was taken, whose memory it gets back.
pub(super) const UNPACK: &str = "unpack";
pub(super) const TAKEN: &str = "taken";

/// Bytes of a block.
const BLOCK: u32 = 1 << 19;
/// Blocks that the helper may be ahead.
const AHEAD: u32 = 12;

/// Asks for what these bytes unpack to; not in a browser that cannot inflate.
pub(super) fn ask(helper: &Helper, packed: &[u8]) -> Option<Asked> {
    if is_possible() { helper.ask(UNPACK, &[&Uint8Array::from(packed)]) } else { None }
}

/// Takes all blocks; says whether they came to an end.
pub(super) async fn take(asked: &Asked, reader: &mut Reader) -> Result<bool, Finding> {
    let mut slice = Vec::new();
    while let Some(block) = asked.next().await {
        if block.length() == 0 {
            return Ok(true);
        }
        slice.resize(block.length() as usize, 0);
        block.copy_to(&mut slice);
        asked.give_back(TAKEN, &block);
        reader.inflated(&slice)?;
    }
    Ok(false)
}

thread_local! {
    static WORK: Work = const { Work {
        question: Cell::new(0),
        ahead: Cell::new(0),
        waiting: RefCell::new(None),
        spare: RefCell::new(Vec::new()),
    } };
}

/// What a helper works on: which question, how many blocks it is ahead, what wakes it when there is room for another, and blocks that came back.
struct Work {
    question: Cell<u32>,
    ahead: Cell<u32>,
    waiting: RefCell<Option<Function>>,
    spare: RefCell<Vec<ArrayBuffer>>,
}

impl Work {
    /// An empty block.
    fn block(&self) -> Uint8Array {
        let spare = self.spare.borrow_mut().pop();
        spare.map_or_else(|| Uint8Array::new_with_length(BLOCK), |spare| Uint8Array::new(&spare))
    }

    /// Wakes whoever waits for room.
    fn wake(&self) {
        if let Some(resolve) = self.waiting.take() {
            let _ = resolve.call0(&JsValue::NULL);
        }
    }
}

fn number(question: &JsValue) -> u32 {
    question.as_f64().unwrap_or_default() as u32
}

/// A block was taken.
pub(super) fn taken(message: &Array) {
    WORK.with(|work| {
        if number(&message.get(1)) == work.question.get() {
            work.ahead.set(work.ahead.get().saturating_sub(1));
            if let Ok(block) = message.get(2).dyn_into::<ArrayBuffer>()
                && block.byte_length() == BLOCK
            {
                work.spare.borrow_mut().push(block);
            }
            work.wake();
        }
    });
}

/// What a helper does: answers block by block, unless it is asked something else meanwhile.
pub(super) fn help(message: &Array) {
    let (question, packed) = (message.get(1), message.get(2));
    WORK.with(|work| {
        work.question.set(number(&question));
        work.ahead.set(0);
        work.wake();
    });
    spawn_local(async move {
        let Some(stream) = inflated(packed.unchecked_into()) else { return helper::answer(&question, None) };
        let reader: ReadableStreamDefaultReader = stream.get_reader().unchecked_into();
        if unpack(&question, &reader).await.is_none() {
            let _ = reader.cancel();
            helper::answer(&question, None);
        }
    });
}

/// `None` where it cannot be unpacked or is no longer wanted.
async fn unpack(question: &JsValue, reader: &ReadableStreamDefaultReader) -> Option<()> {
    let (mut block, mut filled) = (WORK.with(Work::block), 0);
    loop {
        let step: IteratorNext = JsFuture::from(reader.read()).await.ok()?.unchecked_into();
        if step.done() {
            break;
        }
        let mut part: Uint8Array = step.value().unchecked_into();
        while part.length() > 0 {
            let room = part.length().min(BLOCK - filled);
            block.set(&part.subarray(0, room), filled);
            part = part.subarray(room, part.length());
            filled += room;
            if filled == BLOCK {
                room_for_one(number(question)).await?;
                helper::answer(question, Some(&block));
                (block, filled) = (WORK.with(Work::block), 0);
            }
        }
    }
    if filled > 0 {
        helper::answer(question, Some(&block.slice(0, filled)));
    }
    helper::answer(question, Some(&Uint8Array::new_with_length(0)));
    WORK.with(|work| work.spare.borrow_mut().clear());
    Some(())
}

/// Waits until there is room for another block; `None` if the question is no longer open.
async fn room_for_one(question: u32) -> Option<()> {
    let is_open = || WORK.with(|work| work.question.get() == question);
    while is_open() && WORK.with(|work| work.ahead.get() >= AHEAD) {
        let wait = Promise::new(&mut |resolve, _| WORK.with(|work| *work.waiting.borrow_mut() = Some(resolve)));
        JsFuture::from(wait).await.ok()?;
    }
    WORK.with(|work| work.ahead.set(work.ahead.get() + 1));
    is_open().then_some(())
}
