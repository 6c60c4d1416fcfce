//! A part of a page that never changes once it is drawn: written as markup, and skipped whole by hydration.
//!
//! Most of a page is such a part. Its markup is only written natively or when a page is mounted from nothing; a page that was
//! rendered ahead is walked past it, and the module that such pages load (without the feature `mount`) has no code for it.

use crate::components::part::{Part, part};
use leptos::prelude::*;
use leptos::tachys::{
    hydration::Cursor,
    renderer::{Rndr, types},
    view::{Position, PositionState, add_attr::AddAnyAttr},
};
use maud::Markup;

#[cfg(feature = "mount")]
type Draw = Box<dyn FnOnce() -> Markup + Send>;

/// One element that never changes.
pub struct Inert(#[cfg(feature = "mount")] Draw);

/// `draw` must write exactly one element.
pub fn inert(draw: impl FnOnce() -> Markup + Send + 'static) -> Part {
    #[cfg(feature = "mount")]
    let made = Inert(Box::new(draw));
    #[cfg(not(feature = "mount"))]
    let made = {
        drop(draw);
        Inert()
    };
    part(made)
}

/// The element in the document.
pub struct InertState(types::Element);

impl Mountable for InertState {
    fn unmount(&mut self) {
        self.0.unmount();
    }

    fn mount(&mut self, parent: &types::Element, marker: Option<&types::Node>) {
        self.0.mount(parent, marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        self.0.insert_before_this(child)
    }

    fn elements(&self) -> Vec<types::Element> {
        vec![self.0.clone()]
    }
}

impl Render for Inert {
    type State = InertState;

    #[cfg(feature = "mount")]
    fn build(self) -> Self::State {
        InertState(Rndr::create_element_from_html(
            (self.0)().into_string().into(),
        ))
    }

    /// A page that is rendered ahead is walked, never built; an empty element would stand where it were.
    #[cfg(not(feature = "mount"))]
    fn build(self) -> Self::State {
        InertState(Rndr::create_element("span", None))
    }

    fn rebuild(self, _state: &mut Self::State) {}
}

impl AddAnyAttr for Inert {
    type Output<NewAttr: leptos::attr::Attribute> = Self;

    fn add_any_attr<NewAttr: leptos::attr::Attribute>(self, _attr: NewAttr) -> Self {
        self
    }
}

impl RenderHtml for Inert {
    type AsyncOutput = Self;
    type Owned = Self;

    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self {
        self
    }

    fn to_html_with_buf(
        self,
        buf: &mut String,
        position: &mut Position,
        _escape: bool,
        _mark_branches: bool,
        _extra_attrs: Vec<leptos::attr::any_attribute::AnyAttribute>,
    ) {
        #[cfg(feature = "mount")]
        buf.push_str(&(self.0)().into_string());
        #[cfg(not(feature = "mount"))]
        let _ = buf;
        *position = Position::NextChild;
    }

    fn hydrate<const FROM_SERVER: bool>(
        self,
        cursor: &Cursor,
        position: &PositionState,
    ) -> Self::State {
        match position.get() {
            Position::FirstChild => cursor.child(),
            Position::Current => {}
            _ => cursor.sibling(),
        }
        position.set(Position::NextChild);
        InertState(wasm_bindgen::JsCast::unchecked_into(cursor.current()))
    }

    fn into_owned(self) -> Self::Owned {
        self
    }
}
