//! `android.view` and `android.widget`: the tree of views, what is found in it, and what it calls when it is shown.

use crate::calls::Call;
use crate::heap::Body;
use crate::machine::{Answer, Machine, Stop};
use crate::model::Row;
use crate::value::Value;

/// Views of one tree that are visited.
const MAX_VIEWS: usize = 20_000;
/// `android.R.id.content`.
const CONTENT_ID: i32 = 0x0102_0002;
/// `Window.FEATURE_CUSTOM_TITLE`.
const CUSTOM_TITLE: i32 = 7;
/// Size of the window, in pixels: as `DisplayMetrics` tells it.
const WIDTH: i32 = 1080;
const HEIGHT: i32 = 2340;

pub const TABLE: &[Row] = &[
    ("Landroid/view/View;-><init>", new_view),
    ("Landroid/view/View;->getContext", |machine, call| Ok(machine.kept(call.this(), "context").unwrap_or_default())),
    ("Landroid/view/View;->getResources", |machine, _| machine.single("resources", "Landroid/content/res/Resources;")),
    ("Landroid/view/View;->setOnClickListener", |machine, call| listen(machine, call, "on click")),
    ("Landroid/view/View;->setOnLongClickListener", |machine, call| listen(machine, call, "on long click")),
    ("Landroid/view/View;->setOnTouchListener", |machine, call| listen(machine, call, "on touch")),
    ("Landroid/widget/CompoundButton;->setOnCheckedChangeListener", |machine, call| {
        listen(machine, call, "on checked")
    }),
    ("Landroid/view/View;->hasOnClickListeners", |machine, call| {
        Ok(Value::bool(machine.kept(call.this(), "on click").is_some_and(|value| value.bits != 0)))
    }),
    ("Landroid/view/View;->performClick", click),
    ("Landroid/view/View;->callOnClick", click),
    ("Landroid/view/View;->performLongClick", long_click),
    ("Landroid/view/View;->post", |machine, call| post(machine, call, 0)),
    ("Landroid/view/View;->postOnAnimation", |machine, call| post(machine, call, 16)),
    ("Landroid/view/View;->postDelayed", |machine, call| post(machine, call, call.argument(2).as_long())),
    ("Landroid/view/View;->removeCallbacks", remove_callbacks),
    ("Landroid/view/View;->findViewById", |machine, call| machine.find_view(call.this(), call.argument(1))),
    ("Landroid/view/View;->findViewWithTag", find_tagged),
    ("Landroid/view/View;->requireViewById", |machine, call| machine.find_view(call.this(), call.argument(1))),
    ("Landroid/view/View;->getRootView", root),
    ("Landroid/app/ActionBar;->setCustomView(Landroid/view/View;)V", set_in_bar),
    ("Landroid/app/ActionBar;->setCustomView(Landroid/view/View;Landroid/app/ActionBar$LayoutParams;)V", set_in_bar),
    ("Landroid/view/Gravity;->getAbsoluteGravity", |_, call| Ok(call.this())),
    ("Landroid/view/View;->getLayoutParams", |machine, call| machine.layout_params(call.this())),
    ("Landroid/view/View;->setLayoutParams", |machine, call| {
        machine.keep(call.this(), "layout params", call.argument(1));
        Ok(Value::ZERO)
    }),
    ("Landroid/view/View;->getViewTreeObserver", |machine, call| {
        one_of(machine, call.this(), "observer", "Landroid/view/ViewTreeObserver;")
    }),
    ("Landroid/view/ViewTreeObserver;->addOnGlobalLayoutListener", |machine, call| {
        observe(machine, call, "onGlobalLayout", "()V")
    }),
    ("Landroid/view/ViewTreeObserver;->addOnPreDrawListener", |machine, call| {
        observe(machine, call, "onPreDraw", "()Z")
    }),
    ("Landroid/view/ViewTreeObserver;->addOnDrawListener", |machine, call| observe(machine, call, "onDraw", "()V")),
    ("Landroid/view/View;->addOnAttachStateChangeListener", |machine, call| listen(machine, call, "on attach")),
    ("Landroid/view/View;->addOnLayoutChangeListener", |machine, call| listen(machine, call, "on layout")),
    ("Landroid/view/ViewGroup;->addView", add_view),
    ("Landroid/view/ViewGroup;->addViewInLayout", add_view),
    ("Landroid/view/ViewGroup;->removeAllViews", |machine, call| {
        machine.set_children(call.this(), Vec::new());
        Ok(Value::ZERO)
    }),
    ("Landroid/view/ViewGroup;->removeView", remove_view),
    ("Landroid/view/ViewGroup;->getChildCount", |machine, call| {
        let count = machine.children(call.this())?.len();
        Ok(Value::int(i32::try_from(count).unwrap_or(i32::MAX)))
    }),
    ("Landroid/view/ViewGroup;->getChildAt", |machine, call| {
        let all = machine.children(call.this())?;
        Ok(usize::try_from(call.argument(1).as_int()).ok().and_then(|at| all.get(at).copied()).unwrap_or_default())
    }),
    ("Landroid/widget/CompoundButton;->setChecked", set_checked),
    ("Landroid/widget/CompoundButton;->toggle", toggle),
    ("Landroid/widget/CompoundButton;->isChecked", |machine, call| {
        Ok(machine.kept(call.this(), "checked").unwrap_or_default())
    }),
    ("Landroid/widget/TextView;->setText", set_text),
    ("Landroid/widget/TextView;->getText", get_text),
    ("Landroid/view/Choreographer;->postFrameCallback", frame_callback),
    ("Landroid/view/Choreographer;->postFrameCallbackDelayed", frame_callback),
    ("Landroid/app/ActivityThread;->frame", |machine, call| {
        let nanos = Value::long(i64::try_from(machine.clock_ms).unwrap_or(0) * 1_000_000);
        machine.call_virtual(call.this(), "doFrame", "(J)V", &[nanos])
    }),
    ("Landroid/app/Activity;->findViewById", find_in_window),
    ("Landroid/app/Activity;->requireViewById", find_in_window),
    ("Landroid/app/Dialog;->findViewById", find_in_window),
    ("Landroid/app/Dialog;->requireViewById", find_in_window),
    ("Landroid/app/Activity;->setContentView", set_content),
    ("Landroid/app/Activity;->addContentView", set_content),
    ("Landroid/app/Dialog;->setContentView", set_content),
    ("Landroid/webkit/WebSettings;->getUserAgentString", user_agent),
    ("Landroid/webkit/WebSettings;->getDefaultUserAgent", user_agent),
    ("Landroid/view/View;->setTag(ILjava/lang/Object;)V", |machine, call| {
        machine.keep(call.this(), &tag_under(call), call.argument(2));
        Ok(Value::ZERO)
    }),
    ("Landroid/view/View;->getTag(I)Ljava/lang/Object;", |machine, call| {
        Ok(machine.kept(call.this(), &tag_under(call)).unwrap_or_default())
    }),
    ("Landroid/widget/ImageView;->setImageResource", |machine, call| {
        let made = machine.new_object("Landroid/graphics/drawable/Drawable;", Body::Plain)?;
        machine.keep(call.this(), "drawable", made);
        Ok(Value::ZERO)
    }),
    ("Landroid/view/Window;->findViewById", find_in_window),
    ("Landroid/view/Window;->setContentView", set_content_of_window),
    ("Landroid/view/Window;->addContentView", set_content_of_window),
    ("Landroid/view/Window;->setFeatureInt", |machine, call| {
        // A title of the app's own is a layout above the content.
        if call.argument(1).as_int() == CUSTOM_TITLE {
            let screen = machine.kept(call.this(), "screen").unwrap_or(call.this());
            let content = machine.content_of(screen)?;
            machine.inflate(call.argument(2), content, screen)?;
        }
        Ok(Value::ZERO)
    }),
    ("Landroid/view/Window;->getDecorView", |machine, call| machine.content_of(call.this())),
];

/// The children of a view.
struct Children(Vec<Value>);

impl Machine {
    /// The children of a view; those of one that is not known are not known.
    pub fn children(&mut self, view: Value) -> Result<Vec<Value>, Stop> {
        if self.is_opaque(view) {
            return Err(Stop::Unknown(self.doubt(view)));
        }
        Ok(self.state::<Children>(view).map(|all| all.0.clone()).unwrap_or_default())
    }

    fn set_children(&mut self, view: Value, children: Vec<Value>) {
        let known = self.state::<Children>(view).is_ok();
        let plain = self.heap.get(view.as_ref()).is_some_and(|object| matches!(object.body, Body::Plain));
        if known || plain {
            self.set_state(view, Children(children));
        }
    }

    /// Put a view into another.
    pub fn add_child(&mut self, parent: Value, child: Value) {
        if let Ok(mut all) = self.children(parent) {
            all.push(child);
            self.set_children(parent, all);
            self.keep(child, "parent", parent);
        }
    }

    /// The place that a view has in its parent, of the class that the parent wants.
    fn layout_params(&mut self, view: Value) -> Answer {
        if let Some(known) = self.kept(view, "layout params").filter(|known| known.bits != 0) {
            return Ok(known);
        }
        let parent = self.kept(view, "parent").unwrap_or_default();
        let proto = "(Landroid/util/AttributeSet;)Landroid/view/ViewGroup$LayoutParams;";
        let attributes = self.kept(view, "attributes").unwrap_or_default();
        let made = match self.own_method_of(parent, "generateLayoutParams", proto) {
            Some(method) if attributes.bits != 0 => self.call(method, &[parent, attributes])?,
            _ => {
                let proto = "()Landroid/view/ViewGroup$LayoutParams;";
                match self.own_method_of(parent, "generateDefaultLayoutParams", proto) {
                    Some(method) => self.call(method, &[parent])?,
                    None => self.platform_params(parent)?,
                }
            }
        };
        self.keep(view, "layout params", made);
        Ok(made)
    }

    fn platform_params(&mut self, parent: Value) -> Answer {
        let mut at = self.heap.get(parent.as_ref()).map(|object| object.class);
        while let Some(class) = at {
            let name = self.class_text(class).trim_start_matches('L').trim_end_matches(';').to_owned();
            let wanted = format!("{name}$LayoutParams");
            if crate::hierarchy::find(&wanted).is_some() {
                return self.new_object(&format!("L{wanted};"), Body::Plain);
            }
            at = self.classes[class as usize].superclass;
        }
        self.new_object("Landroid/view/ViewGroup$MarginLayoutParams;", Body::Plain)
    }

    /// The method of an object where a class of the app has it.
    fn own_method_of(&mut self, object: Value, name: &str, proto: &str) -> Option<crate::classes::MethodId> {
        let method = self.callback(object, name, proto)?;
        self.classes[self.methods[method as usize].class as usize].is_app().then_some(method)
    }

    /// The view that holds what a window shows: of an activity, a dialog.
    pub fn content_of(&mut self, window: Value) -> Answer {
        if let Some(known) = self.kept(window, "content") {
            return Ok(known);
        }
        let content = self.new_object("Landroid/widget/FrameLayout;", Body::Plain)?;
        self.keep(content, "context", window);
        self.keep(content, "id", Value::int(CONTENT_ID));
        self.keep(window, "content", content);
        Ok(content)
    }

    /// All views of a tree, the root first.
    pub fn views_of(&mut self, root: Value) -> Result<Vec<Value>, Stop> {
        let mut all = Vec::new();
        let mut open = vec![root];
        while let Some(view) = open.pop() {
            if all.len() >= MAX_VIEWS {
                self.gap("views_cut", "a tree of views has more of them than are visited", "");
                break;
            }
            all.push(view);
            open.extend(self.children(view)?.into_iter().rev());
        }
        Ok(all)
    }

    /// The view with an id, null where the tree has none.
    pub fn find_view(&mut self, root: Value, id: Value) -> Answer {
        if id.note.is_unknown() {
            return Err(Stop::Unknown(id.note));
        }
        for view in self.views_of(root)? {
            if self.kept(view, "id").is_some_and(|own| own.as_int() == id.as_int()) {
                return Ok(view);
            }
        }
        Ok(Value::ZERO)
    }

    /// A window is shown: its views are attached, measured, laid out and drawn, and who listens is told.
    pub fn show_views(&mut self, root: Value) -> Result<(), Stop> {
        let Ok(views) = self.views_of(root) else { return Ok(()) };
        for view in views {
            self.attach_view(view)?;
        }
        let Ok(views) = self.views_of(root) else { return Ok(()) };
        for &view in &views {
            self.lay_out(view)?;
        }
        for view in views {
            for name in ["onGlobalLayout", "onPreDraw", "onDraw"] {
                let Some(listener) = self.kept(view, name) else { continue };
                let proto = if name == "onPreDraw" { "()Z" } else { "()V" };
                self.call_virtual(listener, name, proto, &[])?;
            }
        }
        Ok(())
    }

    fn attach_view(&mut self, view: Value) -> Result<(), Stop> {
        self.call_own(view, "onAttachedToWindow", "()V", &[])?;
        if let Some(listener) = self.kept(view, "on attach") {
            self.call_virtual(listener, "onViewAttachedToWindow", "(Landroid/view/View;)V", &[view])?;
        }
        self.call_own(view, "onWindowVisibilityChanged", "(I)V", &[Value::ZERO])
    }

    fn lay_out(&mut self, view: Value) -> Result<(), Stop> {
        let (width, height) = (Value::int(WIDTH), Value::int(HEIGHT));
        let exactly = |size: i32| Value::int(size | 0x4000_0000);
        self.call_own(view, "onMeasure", "(II)V", &[exactly(WIDTH), exactly(HEIGHT)])?;
        self.call_own(view, "onSizeChanged", "(IIII)V", &[width, height, Value::ZERO, Value::ZERO])?;
        let bounds = [Value::bool(true), Value::ZERO, Value::ZERO, width, height];
        self.call_own(view, "onLayout", "(ZIIII)V", &bounds)?;
        if let Some(listener) = self.kept(view, "on layout") {
            let zero = Value::ZERO;
            let arguments = [view, zero, zero, width, height, zero, zero, zero, zero];
            self.call_virtual(listener, "onLayoutChange", "(Landroid/view/View;IIIIIIII)V", &arguments)?;
        }
        self.fill_from_adapter(view)?;
        let canvas = self.single("canvas", "Landroid/graphics/Canvas;")?;
        self.call_own(view, "onDraw", "(Landroid/graphics/Canvas;)V", &[canvas])
    }

    /// Call what a class of the app overrides; the platform's own is nothing to see.
    pub fn call_own(&mut self, object: Value, name: &str, proto: &str, arguments: &[Value]) -> Result<(), Stop> {
        let Some(method) = self.own_method_of(object, name, proto) else { return Ok(()) };
        let all: Vec<Value> = std::iter::once(object).chain(arguments.iter().copied()).collect();
        self.call(method, &all).map(drop)
    }

    /// Tap a view: its listener, or the activity's method that its layout names. False where nothing answers.
    pub fn tap(&mut self, view: Value) -> Result<bool, Stop> {
        if let Some(listener) = self.kept(view, "on click").filter(|listener| listener.bits != 0) {
            self.call_virtual(listener, "onClick", "(Landroid/view/View;)V", &[view])?;
            return Ok(true);
        }
        let Some(name) = self.kept(view, "click method").and_then(|name| self.known_string(name)) else {
            return Ok(false);
        };
        let context = self.kept(view, "context").unwrap_or_default();
        let Some(method) = self.callback(context, &name, "(Landroid/view/View;)V") else { return Ok(false) };
        self.call(method, &[context, view])?;
        Ok(true)
    }
}

/// What a layout said of a view comes with its attributes.
fn new_view(machine: &mut Machine, call: &Call<'_>) -> Answer {
    machine.keep(call.this(), "context", call.argument(1));
    let attributes = call.argument(2);
    for name in ["id", "tag", "text", "checked", "click method"] {
        if let Some(value) = machine.kept(attributes, name) {
            machine.keep(call.this(), name, value);
        }
    }
    Ok(Value::ZERO)
}

fn listen(machine: &mut Machine, call: &Call<'_>, name: &str) -> Answer {
    machine.keep(call.this(), name, call.argument(1));
    Ok(Value::ZERO)
}

fn one_of(machine: &mut Machine, view: Value, name: &str, descriptor: &str) -> Answer {
    if let Some(known) = machine.kept(view, name) {
        return Ok(known);
    }
    let made = machine.new_object(descriptor, Body::Plain)?;
    machine.keep(made, "view", view);
    machine.keep(view, name, made);
    Ok(made)
}

/// Who watches a tree is told when the window is shown, or with the next frame where it is.
fn observe(machine: &mut Machine, call: &Call<'_>, name: &str, proto: &str) -> Answer {
    let Some(view) = machine.kept(call.this(), "view") else { return Ok(Value::ZERO) };
    machine.keep(view, name, call.argument(1));
    let mut top = view;
    for _ in 0..64 {
        match machine.kept(top, "parent") {
            Some(above) => top = above,
            None => break,
        }
    }
    let window = machine.kept(top, "context").unwrap_or_default();
    let is_shown = machine.kept(window, "shown").is_some();
    if is_shown && let Some(method) = machine.callback(call.argument(1), name, proto) {
        machine.post(method, vec![call.argument(1)], 16, call.this().as_ref(), None);
    }
    Ok(Value::ZERO)
}

fn click(machine: &mut Machine, call: &Call<'_>) -> Answer {
    Ok(Value::bool(machine.tap(call.this())?))
}

fn long_click(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let Some(listener) = machine.kept(call.this(), "on long click").filter(|one| one.bits != 0) else {
        return Ok(Value::ZERO);
    };
    machine.call_virtual(listener, "onLongClick", "(Landroid/view/View;)Z", &[call.this()])
}

fn post(machine: &mut Machine, call: &Call<'_>, delay: i64) -> Answer {
    if let Some(method) = machine.callback(call.argument(1), "run", "()V") {
        let delay = u64::try_from(delay).unwrap_or(0);
        machine.post(method, vec![call.argument(1)], delay, call.this().as_ref(), None);
    }
    Ok(Value::bool(true))
}

fn remove_callbacks(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let (owner, task) = (call.this().as_ref(), call.argument(1).bits);
    machine.remove_messages(|message| {
        message.owner == owner && message.arguments.first().is_some_and(|first| first.bits == task)
    });
    Ok(Value::bool(true))
}

fn find_tagged(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let wanted = machine.known_string(call.argument(1));
    for view in machine.views_of(call.this())? {
        let Some(tag) = machine.kept(view, "tag") else { continue };
        if tag.bits == call.argument(1).bits || wanted.is_some() && machine.known_string(tag) == wanted {
            return Ok(view);
        }
    }
    Ok(Value::ZERO)
}

fn root(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let mut top = call.this();
    for _ in 0..64 {
        match machine.kept(top, "parent") {
            Some(above) => top = above,
            None => break,
        }
    }
    Ok(top)
}

fn add_view(machine: &mut Machine, call: &Call<'_>) -> Answer {
    machine.object(call.argument(1))?;
    machine.add_child(call.this(), call.argument(1));
    if let Some(&last) = call.arguments.last().filter(|_| machine.method_text(call.method).contains("LayoutParams;)")) {
        machine.keep(call.argument(1), "layout params", last);
    }
    Ok(Value::ZERO)
}

fn remove_view(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let mut all = machine.children(call.this())?;
    all.retain(|one| one.bits != call.argument(1).bits);
    machine.set_children(call.this(), all);
    Ok(Value::ZERO)
}

fn set_checked(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let before = machine.kept(call.this(), "checked").unwrap_or_default();
    machine.keep(call.this(), "checked", call.argument(1));
    if before.as_bool() != call.argument(1).as_bool()
        && let Some(listener) = machine.kept(call.this(), "on checked").filter(|one| one.bits != 0)
    {
        let proto = "(Landroid/widget/CompoundButton;Z)V";
        machine.call_virtual(listener, "onCheckedChanged", proto, &[call.this(), call.argument(1)])?;
    }
    Ok(Value::ZERO)
}

fn toggle(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let before = machine.kept(call.this(), "checked").unwrap_or_default().as_bool();
    set_checked(machine, &Call { method: call.method, arguments: &[call.this(), Value::bool(!before)] })
}

fn set_text(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let text = call.argument(1);
    let is_object =
        machine.heap.get(text.as_ref()).is_some() && machine.method_text(call.method).contains("CharSequence");
    let value = if is_object { text } else { machine.resource_text(text)? };
    machine.keep(call.this(), "text", value);
    Ok(Value::ZERO)
}

fn get_text(machine: &mut Machine, call: &Call<'_>) -> Answer {
    match machine.kept(call.this(), "text") {
        Some(text) if text.bits != 0 => Ok(text),
        _ => machine.new_string(""),
    }
}

/// A view in the bar of a screen has a place of the bar's own kind.
fn set_in_bar(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let place = match call.argument(2) {
        Value { bits: 0, .. } => machine.new_object("Landroid/app/ActionBar$LayoutParams;", Body::Plain)?,
        given => given,
    };
    machine.keep(call.argument(1), "layout params", place);
    machine.keep(call.this(), "custom view", call.argument(1));
    Ok(Value::ZERO)
}

/// What a web view calls itself.
fn user_agent(machine: &mut Machine, _: &Call<'_>) -> Answer {
    let model = machine.phone.model;
    let engine = "AppleWebKit/537.36 Chrome/100.0 Mobile Safari/537.36";
    machine.new_string(&format!("Mozilla/5.0 (Linux; Android 9; {model}) {engine}"))
}

fn frame_callback(machine: &mut Machine, call: &Call<'_>) -> Answer {
    machine.post_system("frame", vec![call.argument(1)], 16, None);
    Ok(Value::ZERO)
}

fn find_in_window(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let content = machine.content_of(call.this())?;
    machine.find_view(content, call.argument(1))
}

/// The window of a screen shows what the screen does.
fn set_content_of_window(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let screen = machine.kept(call.this(), "screen").unwrap_or(call.this());
    set_content(machine, &Call { method: call.method, arguments: &[screen, call.argument(1)] })
}

fn tag_under(call: &Call<'_>) -> String {
    format!("tag {}", call.argument(1).as_int())
}

/// A view, or the number of a layout.
fn set_content(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let content = machine.content_of(call.this())?;
    if machine.method_text(call.method).contains("(I)") {
        machine.set_children(content, Vec::new());
        machine.inflate(call.argument(1), content, call.this())?;
    } else {
        if !machine.method_text(call.method).contains("addContentView") {
            machine.set_children(content, Vec::new());
        }
        machine.add_child(content, call.argument(1));
    }
    Ok(Value::ZERO)
}
