//! A part of a page that never changes once it is drawn: written as markup, and skipped whole by hydration.
//!
//! Most of a page is such a part. Its markup is only written natively or when a page is mounted from nothing; a page that was
//! rendered ahead is walked past it, and the module that such pages load (without the feature `mount`) has no code for it.

use crate::components::part::{Draws, Part, PartState};
#[cfg(feature = "mount")]
use leptos::tachys::renderer::Rndr;
use leptos::tachys::{
    hydration::Cursor,
    renderer::types::Element,
    view::{Position, PositionState},
};
use maud::Markup;

#[cfg(feature = "mount")]
type Draw = Box<dyn FnOnce() -> Markup + Send>;

/// One element that never changes.
struct Inert(#[cfg(feature = "mount")] Draw);

/// `draw` must write exactly one element.
pub fn inert(draw: impl FnOnce() -> Markup + Send + 'static) -> Part {
    #[cfg(feature = "mount")]
    let made = Inert(Box::new(draw));
    #[cfg(not(feature = "mount"))]
    let made = {
        drop(draw);
        Inert()
    };
    Part::of(made)
}

impl Draws for Inert {
    #[cfg(feature = "mount")]
    fn build(self: Box<Self>) -> PartState {
        let html = (self.0)().into_string();
        PartState::of(Rndr::create_element_from_html(html.into()))
    }

    /// A page that is rendered ahead is walked, never built; nothing would stand where it were.
    #[cfg(not(feature = "mount"))]
    fn build(self: Box<Self>) -> PartState {
        PartState::of(())
    }

    fn hydrate(self: Box<Self>, cursor: &Cursor, position: &PositionState) -> PartState {
        match position.get() {
            Position::FirstChild => cursor.child(),
            Position::Current => {}
            _ => cursor.sibling(),
        }
        position.set(Position::NextChild);
        let element: Element = wasm_bindgen::JsCast::unchecked_into(cursor.current());
        PartState::of(element)
    }

    #[cfg(feature = "ssr")]
    fn to_html(self: Box<Self>, html: &mut String, position: &mut Position) {
        html.push_str(&(self.0)().into_string());
        *position = Position::NextChild;
    }
}
