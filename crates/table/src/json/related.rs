//! What the rows of a JSON:API document name elsewhere in it: a review names its response by kind and id, and the response stands in `included`.

use std::collections::HashMap;

use crate::finding::Finding;
use crate::json::text::{Cursor, Next};

/// The kind and the id of an object.
type Name = (Vec<u8>, Vec<u8>);

/// What is done with the value of a key.
type Work<'w, 'a> = dyn FnMut(&[u8], &mut Cursor<'a>) -> Result<(), Finding> + 'w;

/// The objects of `included` by name: where the attributes of each stand.
#[derive(Default)]
pub(crate) struct Related {
    places: HashMap<Name, usize>,
}

/// Goes through the members of an object; what is done with a value has to pass over it. Any other value is passed over.
fn members<'a>(cursor: &mut Cursor<'a>, work: &mut Work<'_, 'a>) -> Result<(), Finding> {
    if cursor.peek()? != Next::Object {
        return cursor.skip();
    }
    cursor.enter()?;
    let mut key = Vec::new();
    while cursor.next_key(&mut key)? {
        work(&key, cursor)?;
    }
    Ok(())
}

/// The name of an object, and what else is wanted of it.
fn name(cursor: &mut Cursor<'_>, attributes: &mut Option<usize>) -> Result<Name, Finding> {
    let (mut kind, mut id) = (Vec::new(), Vec::new());
    members(cursor, &mut |key, cursor| match (key, cursor.peek()?) {
        (b"type", Next::Text | Next::Other) => cursor.scalar(&mut kind),
        (b"id", Next::Text | Next::Other) => cursor.scalar(&mut id),
        (b"attributes", Next::Object) => {
            *attributes = Some(cursor.place());
            cursor.skip()
        }
        _ => cursor.skip(),
    })?;
    Ok((kind, id))
}

impl Related {
    /// Takes the objects of a list, which begins here.
    pub(crate) fn add(&mut self, text: &[u8], start: usize) -> Result<(), Finding> {
        let mut cursor = Cursor::at(text, start);
        while cursor.next_element()? {
            let mut attributes = None;
            let name = name(&mut cursor, &mut attributes)?;
            if let Some(place) = attributes.filter(|_| !name.1.is_empty()) {
                self.places.insert(name, place);
            }
        }
        Ok(())
    }

    /// What a row names: the name that it has there, and its attributes.
    pub(crate) fn of<'a>(&self, text: &'a [u8], row: &Cursor<'a>) -> Result<Vec<(String, Cursor<'a>)>, Finding> {
        let mut found = Vec::new();
        if self.places.is_empty() {
            return Ok(found);
        }
        members(&mut row.clone(), &mut |key, cursor| {
            if key != b"relationships" {
                return cursor.skip();
            }
            members(cursor, &mut |own, cursor| {
                let own = String::from_utf8_lossy(own).into_owned();
                members(cursor, &mut |key, cursor| {
                    if key != b"data" || cursor.peek()? != Next::Object {
                        return cursor.skip();
                    }
                    let place = self.places.get(&name(cursor, &mut None)?);
                    found.extend(place.map(|place| (own.clone(), Cursor::at(text, *place))));
                    Ok(())
                })
            })
        })?;
        Ok(found)
    }
}
