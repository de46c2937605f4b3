//! Dialogs, their buttons, and windows that pop up.

use crate::calls::Call;
use crate::heap::Body;
use crate::machine::{Answer, Machine, Stop};
use crate::model::Row;
use crate::value::Value;

pub const TABLE: &[Row] = &[
    ("Landroid/app/Dialog;-><init>", new_dialog),
    ("Landroid/app/AlertDialog$Builder;-><init>", new_dialog),
    ("Landroid/app/AlertDialog$Builder;->getContext", |machine, call| {
        Ok(machine.kept(call.this(), "context").unwrap_or_default())
    }),
    ("Landroid/app/AlertDialog$Builder;->setPositiveButton", |machine, call| button(machine, call, -1)),
    ("Landroid/app/AlertDialog$Builder;->setNegativeButton", |machine, call| button(machine, call, -2)),
    ("Landroid/app/AlertDialog$Builder;->setNeutralButton", |machine, call| button(machine, call, -3)),
    ("Landroid/app/AlertDialog;->setButton", set_button),
    ("Landroid/app/AlertDialog;->getButton", get_button),
    ("Landroid/app/AlertDialog$Builder;->setView", |machine, call| keep(machine, call, "view")),
    ("Landroid/app/AlertDialog;->setView", |machine, call| keep(machine, call, "view")),
    ("Landroid/app/AlertDialog$Builder;->setMessage", |machine, call| keep(machine, call, "message")),
    ("Landroid/app/AlertDialog$Builder;->setTitle", |machine, call| keep(machine, call, "title")),
    ("Landroid/app/AlertDialog$Builder;->setOnCancelListener", |machine, call| keep(machine, call, "on cancel")),
    ("Landroid/app/AlertDialog$Builder;->setOnDismissListener", |machine, call| keep(machine, call, "on dismiss")),
    ("Landroid/app/AlertDialog$Builder;->setOnKeyListener", |machine, call| keep(machine, call, "on key")),
    ("Landroid/app/AlertDialog$Builder;->setItems", |machine, call| items(machine, call, 2)),
    ("Landroid/app/AlertDialog$Builder;->setAdapter", |machine, call| items(machine, call, 2)),
    ("Landroid/app/AlertDialog$Builder;->setSingleChoiceItems", |machine, call| items(machine, call, 3)),
    ("Landroid/app/Dialog;->setOnCancelListener", |machine, call| keep(machine, call, "on cancel")),
    ("Landroid/app/Dialog;->setOnDismissListener", |machine, call| keep(machine, call, "on dismiss")),
    ("Landroid/app/Dialog;->setOnShowListener", |machine, call| keep(machine, call, "on show")),
    ("Landroid/app/AlertDialog$Builder;->create", create),
    ("Landroid/app/AlertDialog$Builder;->show", |machine, call| {
        let dialog = create(machine, call)?;
        machine.call_virtual(dialog, "show", "()V", &[])?;
        Ok(dialog)
    }),
    ("Landroid/app/Dialog;->show", show),
    ("Landroid/app/Dialog;->create", |machine, call| {
        machine.create_dialog(call.this())?;
        Ok(Value::ZERO)
    }),
    ("Landroid/app/Dialog;->isShowing", |machine, call| Ok(machine.kept(call.this(), "showing").unwrap_or_default())),
    ("Landroid/app/Dialog;->dismiss", dismiss),
    ("Landroid/app/Dialog;->hide", |machine, call| {
        machine.keep(call.this(), "showing", Value::ZERO);
        Ok(Value::ZERO)
    }),
    ("Landroid/app/Dialog;->cancel", cancel),
    ("Landroid/app/Dialog;->getContext", |machine, call| Ok(machine.kept(call.this(), "context").unwrap_or_default())),
    ("Landroid/app/Activity;->showDialog", show_managed),
    ("Landroid/app/Activity;->dismissDialog", |machine, call| end_managed(machine, call)),
    ("Landroid/app/Activity;->removeDialog", |machine, call| end_managed(machine, call)),
    ("Landroid/app/Dialog;->getWindow", window),
    ("Landroid/app/Activity;->getWindow", window),
    ("Landroid/widget/PopupWindow;-><init>", new_popup),
    ("Landroid/widget/PopupWindow;->setContentView", |machine, call| keep(machine, call, "view")),
    ("Landroid/widget/PopupWindow;->showAtLocation", show_popup),
    ("Landroid/widget/PopupWindow;->showAsDropDown", show_popup),
    ("Landroid/app/ActivityThread;->tellDialog", |machine, call| {
        let name = machine.string(call.argument(2))?;
        machine.call_virtual(call.this(), &name, "(Landroid/content/DialogInterface;)V", &[call.argument(1)])
    }),
];

impl Machine {
    /// What a dialog does before it is first shown.
    fn create_dialog(&mut self, dialog: Value) -> Result<(), Stop> {
        if self.kept(dialog, "created").is_some() {
            return Ok(());
        }
        self.keep(dialog, "created", Value::bool(true));
        self.call_own(dialog, "onCreate", "(Landroid/os/Bundle;)V", &[Value::ZERO])
    }

    /// Press a button of a dialog (-1 yes, -2 no, -3 neither): its listener, and the dialog goes away.
    pub fn press_button(&mut self, dialog: Value, which: i32) -> Result<bool, Stop> {
        let Some(listener) = self.kept(dialog, &format!("button {which}")).filter(|one| one.bits != 0) else {
            return Ok(false);
        };
        let proto = "(Landroid/content/DialogInterface;I)V";
        self.call_virtual(listener, "onClick", proto, &[dialog, Value::int(which)])?;
        self.call_virtual(dialog, "dismiss", "()V", &[])?;
        Ok(true)
    }

    /// Choose the first row of a dialog that offers some.
    pub fn press_row(&mut self, dialog: Value) -> Result<(), Stop> {
        let Some(listener) = self.kept(dialog, "on row").filter(|one| one.bits != 0) else { return Ok(()) };
        let proto = "(Landroid/content/DialogInterface;I)V";
        self.call_virtual(listener, "onClick", proto, &[dialog, Value::ZERO]).map(drop)
    }

    fn tell_dialog(&mut self, dialog: Value, listener: &str, name: &str) -> Result<(), Stop> {
        if let Some(to) = self.kept(dialog, listener).filter(|to| to.bits != 0) {
            let name = self.new_string(name)?;
            self.post_system("tellDialog", vec![to, dialog, name], 0, None);
        }
        Ok(())
    }
}

fn new_dialog(machine: &mut Machine, call: &Call<'_>) -> Answer {
    machine.keep(call.this(), "context", call.argument(1));
    Ok(Value::ZERO)
}

fn keep(machine: &mut Machine, call: &Call<'_>, name: &str) -> Answer {
    machine.keep(call.this(), name, call.argument(1));
    Ok(call.this())
}

fn button(machine: &mut Machine, call: &Call<'_>, which: i32) -> Answer {
    machine.keep(call.this(), &format!("button {which}"), call.argument(2));
    machine.keep(call.this(), &format!("button text {which}"), call.argument(1));
    Ok(call.this())
}

/// Who is told of the choice of a row: the argument numbered `at`.
fn items(machine: &mut Machine, call: &Call<'_>, at: usize) -> Answer {
    machine.keep(call.this(), "on row", call.argument(at));
    Ok(call.this())
}

/// `setButton(which, text, listener)`.
fn set_button(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let which = call.argument(1).as_int();
    machine.keep(call.this(), &format!("button {which}"), call.argument(3));
    machine.keep(call.this(), &format!("button text {which}"), call.argument(2));
    Ok(Value::ZERO)
}

/// The view of a button: a tap on it presses the button, until the app gives it a listener of its own.
fn get_button(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let which = call.argument(1).as_int();
    let name = format!("button view {which}");
    if let Some(known) = machine.kept(call.this(), &name) {
        return Ok(known);
    }
    let made = machine.new_object("Landroid/widget/Button;", Body::Plain)?;
    if let Some(text) = machine.kept(call.this(), &format!("button text {which}")) {
        machine.keep(made, "text", text);
    }
    machine.keep(call.this(), &name, made);
    Ok(made)
}

fn create(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let dialog = machine.new_object("Landroid/app/AlertDialog;", Body::Plain)?;
    let kept = machine.heap.get(call.this().as_ref()).and_then(|object| object.kept.clone());
    if let (Some(kept), Some(object)) = (kept, machine.heap.get_mut(dialog.as_ref())) {
        object.kept = Some(kept);
    }
    Ok(dialog)
}

fn show(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let dialog = call.this();
    machine.create_dialog(dialog)?;
    machine.call_own(dialog, "onStart", "()V", &[])?;
    machine.keep(dialog, "showing", Value::bool(true));
    machine.system.dialogs.push(dialog);
    if let Some(view) = machine.kept(dialog, "view").filter(|view| machine.heap.get(view.as_ref()).is_some()) {
        let content = machine.content_of(dialog)?;
        machine.add_child(content, view);
    }
    let content = machine.content_of(dialog)?;
    machine.show_views(content)?;
    machine.call_own(dialog, "onAttachedToWindow", "()V", &[])?;
    machine.call_own(dialog, "onWindowFocusChanged", "(Z)V", &[Value::bool(true)])?;
    machine.tell_dialog(dialog, "on show", "onShow")?;
    Ok(Value::ZERO)
}

fn dismiss(machine: &mut Machine, call: &Call<'_>) -> Answer {
    if machine.kept(call.this(), "showing").unwrap_or_default().bits == 0 {
        return Ok(Value::ZERO);
    }
    machine.keep(call.this(), "showing", Value::ZERO);
    machine.system.dialogs.retain(|one| one.bits != call.this().bits);
    machine.call_own(call.this(), "onStop", "()V", &[])?;
    machine.tell_dialog(call.this(), "on dismiss", "onDismiss")?;
    Ok(Value::ZERO)
}

fn cancel(machine: &mut Machine, call: &Call<'_>) -> Answer {
    machine.tell_dialog(call.this(), "on cancel", "onCancel")?;
    machine.call_virtual(call.this(), "dismiss", "()V", &[])
}

/// `showDialog(number)`: the screen makes it the first time, and is told before each time it is shown.
fn show_managed(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let (screen, number) = (call.this(), call.argument(1));
    let name = format!("dialog {}", number.as_int());
    let known = machine.kept(screen, &name).filter(|one| one.bits != 0);
    let dialog = match known {
        Some(dialog) => dialog,
        None => match machine.callback(screen, "onCreateDialog", "(I)Landroid/app/Dialog;") {
            Some(method) => machine.call(method, &[screen, number])?,
            None => Value::ZERO,
        },
    };
    if machine.heap.get(dialog.as_ref()).is_none() {
        return Ok(Value::ZERO);
    }
    machine.keep(screen, &name, dialog);
    machine.call_own(screen, "onPrepareDialog", "(ILandroid/app/Dialog;)V", &[number, dialog])?;
    machine.call_virtual(dialog, "show", "()V", &[])
}

fn end_managed(machine: &mut Machine, call: &Call<'_>) -> Answer {
    match machine.kept(call.this(), &format!("dialog {}", call.argument(1).as_int())) {
        Some(dialog) if dialog.bits != 0 => machine.call_virtual(dialog, "dismiss", "()V", &[]),
        _ => Ok(Value::ZERO),
    }
}

/// The window of a screen shares its content.
fn window(machine: &mut Machine, call: &Call<'_>) -> Answer {
    if let Some(known) = machine.kept(call.this(), "window") {
        return Ok(known);
    }
    let made = machine.new_object("Landroid/view/Window;", Body::Plain)?;
    let content = machine.content_of(call.this())?;
    machine.keep(made, "content", content);
    // Until someone else takes its place, the screen itself hears what happens to its window.
    machine.keep(made, "callback", call.this());
    machine.keep(made, "screen", call.this());
    machine.keep(call.this(), "window", made);
    Ok(made)
}

fn new_popup(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let proto = machine.method_text(call.method);
    if proto.contains("(Landroid/view/View;") {
        machine.keep(call.this(), "view", call.argument(1));
    }
    Ok(Value::ZERO)
}

fn show_popup(machine: &mut Machine, call: &Call<'_>) -> Answer {
    if let Some(view) = machine.kept(call.this(), "view").filter(|view| view.bits != 0) {
        machine.show_views(view)?;
    }
    Ok(Value::ZERO)
}
