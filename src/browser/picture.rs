//! Saving a chart as a picture of dots.

use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use web_sys::HtmlImageElement;

/// Saves the SVG at this address under a name, twice as fine as the screen's.
pub fn save_png(address: &str, name: &str) {
    let Ok(image) = HtmlImageElement::new() else { return };
    let (drawn, name) = (image.clone(), name.to_owned());
    let on_load = Closure::once_into_js(move || {
        let _ = draw(&drawn, &name);
    });
    image.set_onload(Some(on_load.unchecked_ref()));
    image.set_src(address);
}

fn draw(image: &HtmlImageElement, name: &str) -> Option<()> {
    let canvas: web_sys::HtmlCanvasElement = document().create_element("canvas").ok()?.unchecked_into();
    canvas.set_width(image.width() * 2);
    canvas.set_height(image.height() * 2);
    let context: web_sys::CanvasRenderingContext2d = canvas.get_context("2d").ok()??.unchecked_into();
    context.scale(2.0, 2.0).ok()?;
    context.draw_image_with_html_image_element(image, 0.0, 0.0).ok()?;
    let link: web_sys::HtmlAnchorElement = document().create_element("a").ok()?.unchecked_into();
    link.set_href(&canvas.to_data_url().ok()?);
    link.set_download(name);
    link.click();
    Some(())
}
