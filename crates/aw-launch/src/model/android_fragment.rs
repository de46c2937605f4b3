//! `android.app.Fragment` and loaders: what their managers call.

use crate::calls::Call;
use crate::heap::Body;
use crate::machine::{Answer, Machine, Stop};
use crate::model::Row;
use crate::value::Value;

/// Fragments that wait inside another until its views are there.
const MAX_CHILDREN: usize = 64;

pub const TABLE: &[Row] = &[
    ("Landroid/app/Activity;->getFragmentManager", |machine, call| manager(machine, call.this())),
    ("Landroid/app/Fragment;->getFragmentManager", |machine, call| {
        let host = machine.kept(call.this(), "host").unwrap_or_default();
        if host.bits == 0 { Ok(Value::ZERO) } else { manager(machine, host) }
    }),
    ("Landroid/app/Fragment;->getChildFragmentManager", |machine, call| {
        let host = machine.kept(call.this(), "host").unwrap_or_default();
        if host.bits == 0 {
            return Ok(Value::ZERO);
        }
        let made = manager(machine, call.this())?;
        machine.keep(made, "host", host);
        machine.keep(made, "parent", call.this());
        Ok(made)
    }),
    ("Landroid/app/Fragment;->getActivity", |machine, call| Ok(machine.kept(call.this(), "host").unwrap_or_default())),
    ("Landroid/app/Fragment;->getContext", |machine, call| Ok(machine.kept(call.this(), "host").unwrap_or_default())),
    ("Landroid/app/Fragment;->getView", |machine, call| Ok(machine.kept(call.this(), "view").unwrap_or_default())),
    ("Landroid/app/Fragment;->isAdded", |machine, call| Ok(Value::bool(machine.kept(call.this(), "host").is_some()))),
    ("Landroid/app/Fragment;->startActivity", |machine, call| {
        let Some(host) = machine.kept(call.this(), "host") else { return Ok(Value::ZERO) };
        machine.call_virtual(host, "startActivity", "(Landroid/content/Intent;)V", &[call.argument(1)])
    }),
    ("Landroid/app/FragmentManager;->beginTransaction", |machine, call| {
        let made = machine.new_object("Landroid/app/FragmentTransaction;", Body::Plain)?;
        let host = machine.kept(call.this(), "host").unwrap_or_default();
        machine.keep(made, "host", host);
        machine.keep(made, "manager", call.this());
        Ok(made)
    }),
    ("Landroid/app/FragmentManager;->findFragmentByTag", find_by_tag),
    ("Landroid/app/FragmentManager;->findFragmentById", |machine, call| {
        let place = call.argument(1);
        if place.note.is_unknown() {
            return Err(Stop::Unknown(place.note));
        }
        Ok(machine.kept(call.this(), &format!("place {}", place.as_int())).unwrap_or_default())
    }),
    ("Landroid/app/FragmentManager;->executePendingTransactions", |_, _| Ok(Value::bool(true))),
    ("Landroid/app/FragmentTransaction;->add", add),
    ("Landroid/app/FragmentTransaction;->replace", add),
    ("Landroid/app/FragmentTransaction;->commit", |machine, call| commit(machine, call, true)),
    ("Landroid/app/FragmentTransaction;->commitAllowingStateLoss", |machine, call| commit(machine, call, true)),
    ("Landroid/app/FragmentTransaction;->commitNow", |machine, call| commit(machine, call, false)),
    ("Landroid/app/FragmentTransaction;->commitNowAllowingStateLoss", |machine, call| commit(machine, call, false)),
    ("Landroid/app/FragmentTransaction;->remove", |machine, call| {
        let place = machine.kept(call.argument(1), "container").unwrap_or_default();
        if let Some(manager) = machine.kept(call.this(), "manager") {
            machine.keep(manager, &format!("place {}", place.as_int()), Value::ZERO);
        }
        Ok(call.this())
    }),
    ("Landroid/app/ActivityThread;->startFragment", |machine, call| {
        machine.place_fragment(call.this(), call.argument(1))?;
        Ok(Value::ZERO)
    }),
    ("Landroid/app/Fragment;->getLoaderManager", |machine, call| {
        let made = machine.single("loader_manager", "Landroid/app/LoaderManager;")?;
        machine.keep(made, "host", call.this());
        Ok(made)
    }),
    ("Landroid/app/DialogFragment;->show", show_dialog),
    ("Landroid/app/DialogFragment;->onCreateDialog", |machine, call| {
        let made = machine.new_object("Landroid/app/Dialog;", Body::Plain)?;
        let host = machine.kept(call.this(), "host").unwrap_or_default();
        machine.keep(made, "context", host);
        Ok(made)
    }),
    ("Landroid/app/DialogFragment;->getDialog", |machine, call| {
        Ok(machine.kept(call.this(), "dialog").unwrap_or_default())
    }),
    ("Landroid/app/DialogFragment;->dismiss", |machine, call| match machine.kept(call.this(), "dialog") {
        Some(dialog) => machine.call_virtual(dialog, "dismiss", "()V", &[]),
        None => Ok(Value::ZERO),
    }),
    ("Landroid/app/Activity;->getLoaderManager", |machine, call| {
        let made = machine.single("loader_manager", "Landroid/app/LoaderManager;")?;
        machine.keep(made, "host", call.this());
        Ok(made)
    }),
    ("Landroid/app/LoaderManager;->initLoader", load),
    ("Landroid/app/LoaderManager;->restartLoader", load),
    ("Landroid/app/ActivityThread;->runLoader", run_loader),
    ("Landroid/app/ActivityThread;->endLoader", |machine, call| {
        let proto = "(Landroid/content/Loader;Ljava/lang/Object;)V";
        machine.call_virtual(call.this(), "onLoadFinished", proto, &[call.argument(1), call.argument(2)])
    }),
    ("Landroid/content/CursorLoader;-><init>", new_cursor_loader),
    ("Landroid/content/CursorLoader;->loadInBackground", query_loader),
];

impl Machine {
    /// Start a fragment in the view that its transaction named, where its manager finds it from then on.
    fn place_fragment(&mut self, fragment: Value, host: Value) -> Result<(), Stop> {
        let content = self.content_of(host)?;
        let place = self.kept(fragment, "container").unwrap_or_default();
        let manager = self.kept(fragment, "manager").unwrap_or_default();
        if place.bits != 0 && !place.note.is_unknown() {
            self.keep(manager, &format!("place {}", place.as_int()), fragment);
        }
        let found = self.find_view(content, place)?;
        self.start_fragment(fragment, host, found)
    }

    /// A fragment that a layout makes is found by the number that it has there.
    pub fn remember_fragment(&mut self, fragment: Value, host: Value, id: Value) -> Result<(), Stop> {
        let manager = manager(self, host)?;
        self.keep(fragment, "manager", manager);
        self.keep(manager, &format!("place {}", id.as_int()), fragment);
        Ok(())
    }

    /// Fragments inside a fragment start once its own views are there.
    fn start_children(&mut self, fragment: Value, host: Value) -> Result<(), Stop> {
        self.keep(fragment, "views made", Value::bool(true));
        for at in 0..MAX_CHILDREN {
            let Some(child) = self.kept(fragment, &format!("child {at}")) else { break };
            self.place_fragment(child, host)?;
        }
        Ok(())
    }

    /// Bring a fragment up to what a person sees.
    pub fn start_fragment(&mut self, fragment: Value, host: Value, container: Value) -> Result<(), Stop> {
        self.keep(fragment, "host", host);
        let zero = Value::ZERO;
        self.call_own(fragment, "onAttach", "(Landroid/content/Context;)V", &[host])?;
        self.call_own(fragment, "onAttach", "(Landroid/app/Activity;)V", &[host])?;
        self.call_own(fragment, "onCreate", "(Landroid/os/Bundle;)V", &[zero])?;
        let proto = "(Landroid/view/LayoutInflater;Landroid/view/ViewGroup;Landroid/os/Bundle;)Landroid/view/View;";
        let mut view = zero;
        let own = self.callback(fragment, "onCreateView", proto);
        if let Some(method) = own.filter(|&method| self.classes[self.methods[method as usize].class as usize].is_app())
        {
            let inflater = self.new_object("Landroid/view/LayoutInflater;", Body::Plain)?;
            self.keep(inflater, "context", host);
            view = self.call(method, &[fragment, inflater, container, zero])?;
        }
        if view.bits == 0 {
            view = self.list_of_fragment(fragment, host)?;
        }
        if view.bits != 0 {
            self.keep(fragment, "view", view);
            if container.bits != 0 {
                self.add_child(container, view);
            }
            let proto = "(Landroid/view/View;Landroid/os/Bundle;)V";
            self.call_own(fragment, "onViewCreated", proto, &[view, zero])?;
        }
        self.call_own(fragment, "onActivityCreated", "(Landroid/os/Bundle;)V", &[zero])?;
        self.start_children(fragment, host)?;
        self.show_dialog_of(fragment)?;
        self.call_own(fragment, "onStart", "()V", &[])?;
        self.call_own(fragment, "onResume", "()V", &[])
    }

    /// A fragment that is a dialog shows it.
    fn show_dialog_of(&mut self, fragment: Value) -> Result<(), Stop> {
        let class = self.platform_class("Landroid/app/DialogFragment;");
        if !self.is_assignable(self.class_of(fragment), class) {
            return Ok(());
        }
        let proto = "(Landroid/os/Bundle;)Landroid/app/Dialog;";
        let dialog = self.call_virtual(fragment, "onCreateDialog", proto, &[Value::ZERO])?;
        if dialog.bits != 0 {
            self.keep(fragment, "dialog", dialog);
            self.call_virtual(dialog, "show", "()V", &[])?;
        }
        Ok(())
    }
}

fn manager(machine: &mut Machine, host: Value) -> Answer {
    if let Some(known) = machine.kept(host, "fragments") {
        return Ok(known);
    }
    let made = machine.new_object("Landroid/app/FragmentManager;", Body::Plain)?;
    machine.keep(made, "host", host);
    machine.keep(host, "fragments", made);
    Ok(made)
}

fn find_by_tag(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let tag = machine.string(call.argument(1))?;
    Ok(machine.kept(call.this(), &format!("tag {tag}")).unwrap_or_default())
}

/// The fragments of a transaction are the values kept under numbers; `add(container, fragment, tag)` or `add(fragment, tag)`.
fn add(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let by_place = machine.method_text(call.method).contains("(I");
    let (fragment, tag) = if by_place { (2, 3) } else { (1, 2) };
    let fragment = call.argument(fragment);
    machine.object(fragment)?;
    if by_place {
        machine.keep(fragment, "container", call.argument(1));
    }
    remember_tag(machine, call.this(), fragment, call.argument(tag));
    let count = machine.kept(call.this(), "count").unwrap_or_default().as_int();
    machine.keep(call.this(), &format!("fragment {count}"), fragment);
    machine.keep(call.this(), "count", Value::int(count.saturating_add(1)));
    Ok(call.this())
}

fn remember_tag(machine: &mut Machine, of: Value, fragment: Value, tag: Value) {
    let Some(tag) = machine.known_string(tag) else { return };
    let manager = machine.kept(of, "manager").unwrap_or(of);
    machine.keep(manager, &format!("tag {tag}"), fragment);
}

fn commit(machine: &mut Machine, call: &Call<'_>, later: bool) -> Answer {
    let host = machine.kept(call.this(), "host").unwrap_or_default();
    let count = machine.kept(call.this(), "count").unwrap_or_default().as_int();
    for at in 0..count {
        let Some(fragment) = machine.kept(call.this(), &format!("fragment {at}")) else { continue };
        let manager = machine.kept(call.this(), "manager").unwrap_or_default();
        machine.keep(fragment, "manager", manager);
        if let Some(parent) = machine.kept(manager, "parent")
            && machine.kept(parent, "views made").is_none()
        {
            let next = (0..MAX_CHILDREN).find(|at| machine.kept(parent, &format!("child {at}")).is_none());
            machine.keep(parent, &format!("child {}", next.unwrap_or(0)), fragment);
            continue;
        }
        if later {
            machine.post_system("startFragment", vec![fragment, host], 0, None);
        } else {
            machine.place_fragment(fragment, host)?;
        }
    }
    machine.keep(call.this(), "count", Value::ZERO);
    Ok(Value::ZERO)
}

/// `show(manager, tag)` or `show(transaction, tag)`.
fn show_dialog(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let host = machine.kept(call.argument(1), "host").unwrap_or_default();
    remember_tag(machine, call.argument(1), call.this(), call.argument(2));
    machine.post_system("startFragment", vec![call.this(), host], 0, None);
    Ok(Value::ZERO)
}

fn load(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let callbacks = call.argument(3);
    let proto = "(ILandroid/os/Bundle;)Landroid/content/Loader;";
    let loader = machine.call_virtual(callbacks, "onCreateLoader", proto, &[call.argument(1), call.argument(2)])?;
    if loader.bits != 0 {
        machine.spawn_system("runLoader", vec![loader, callbacks]);
    }
    Ok(loader)
}

fn run_loader(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let result = machine.call_virtual(call.this(), "loadInBackground", "()Ljava/lang/Object;", &[])?;
    machine.post_system("endLoader", vec![call.argument(1), call.this(), result], 0, None);
    Ok(Value::ZERO)
}

/// `CursorLoader(context, address, ...)`.
fn new_cursor_loader(machine: &mut Machine, call: &Call<'_>) -> Answer {
    for (at, name) in ["context", "address", "columns"].iter().enumerate() {
        machine.keep(call.this(), name, call.argument(at + 1));
    }
    Ok(Value::ZERO)
}

fn query_loader(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let address = machine.kept(call.this(), "address").unwrap_or_default();
    let columns = machine.kept(call.this(), "columns").unwrap_or_default();
    machine.query(address, columns, Value::ZERO)
}
