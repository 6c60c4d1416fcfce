//! A part of a page whose type is forgotten: what pages hand to each other; what is in it is its maker's.
//!
//! Leptos' own such type also keeps ways of drawing that no page here uses (in suspense, again with other attributes), compiled
//! for every part; they were a tenth of the download.

use leptos::prelude::*;
use leptos::tachys::{
    hydration::Cursor,
    renderer::types,
    view::{Position, PositionState, add_attr::AddAnyAttr},
};

/// What a part can do.
pub trait Draws {
    /// Makes it from nothing.
    fn build(self: Box<Self>) -> PartState;
    /// Finds it in the document, where it was rendered ahead, and moves on past it.
    fn hydrate(self: Box<Self>, cursor: &Cursor, position: &PositionState) -> PartState;
    /// Writes it.
    #[cfg(feature = "ssr")]
    fn to_html(self: Box<Self>, html: &mut String, position: &mut Position);
}

impl<T: RenderHtml + 'static> Draws for T
where
    T::State: 'static,
{
    fn build(self: Box<Self>) -> PartState {
        PartState::of(Render::build(*self))
    }

    fn hydrate(self: Box<Self>, cursor: &Cursor, position: &PositionState) -> PartState {
        PartState::of(RenderHtml::hydrate::<true>(*self, cursor, position))
    }

    #[cfg(feature = "ssr")]
    fn to_html(self: Box<Self>, html: &mut String, position: &mut Position) {
        self.to_html_with_buf(html, position, true, false, Vec::new());
    }
}

/// A part of a page. It is drawn once; what changes in it changes by its own signals.
pub struct Part(Box<dyn Draws + Send>);

impl Part {
    /// What draws itself, as a part.
    pub fn of(drawn: impl Draws + Send + 'static) -> Self {
        Self(Box::new(drawn))
    }
}

/// A view as a part.
pub fn part(view: impl RenderHtml + 'static) -> Part {
    Part::of(view)
}

/// The part in the document.
pub struct PartState(Box<dyn Mountable>);

impl PartState {
    /// What stands in the document, as a part.
    pub fn of(standing: impl Mountable + 'static) -> Self {
        Self(Box::new(standing))
    }
}

impl Mountable for PartState {
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
        self.0.elements()
    }
}

impl Render for Part {
    type State = PartState;

    fn build(self) -> PartState {
        self.0.build()
    }

    fn rebuild(self, _state: &mut PartState) {}
}

impl AddAnyAttr for Part {
    type Output<NewAttr: leptos::attr::Attribute> = Self;

    fn add_any_attr<NewAttr: leptos::attr::Attribute>(self, _attr: NewAttr) -> Self {
        self
    }
}

impl RenderHtml for Part {
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
        #[cfg(feature = "ssr")]
        self.0.to_html(buf, position);
        // The browser's build writes no HTML, and so has no code for it.
        #[cfg(not(feature = "ssr"))]
        let _ = (buf, position);
    }

    fn hydrate<const FROM_SERVER: bool>(
        self,
        cursor: &Cursor,
        position: &PositionState,
    ) -> PartState {
        self.0.hydrate(cursor, position)
    }

    fn into_owned(self) -> Self {
        self
    }
}
