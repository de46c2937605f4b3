//! Lists: views that an adapter fills, the screens made of one, and who is told of a tap on a row.

use crate::calls::Call;
use crate::heap::Body;
use crate::machine::{Answer, Machine, Stop};
use crate::model::Row;
use crate::value::Value;

/// `android.R.id.list`.
const LIST_ID: i32 = 0x0102_000a;
const ROW: &str = "(Landroid/widget/AdapterView;Landroid/view/View;IJ)V";

pub const TABLE: &[Row] = &[
    ("Landroid/widget/AdapterView;->setAdapter", set_adapter),
    ("Landroid/widget/ListView;->setAdapter", set_adapter),
    ("Landroid/widget/AdapterView;->getItemAtPosition", |machine, call| {
        let adapter = machine.kept(call.this(), "adapter").unwrap_or_default();
        machine.call_virtual(adapter, "getItem", "(I)Ljava/lang/Object;", &[call.argument(1)])
    }),
    ("Landroid/widget/AdapterView;->performItemClick", |machine, call| {
        machine.tap_row(call.this(), call.argument(1)).map(Value::bool)
    }),
    ("Landroid/app/ListActivity;->setListAdapter", show_list),
    ("Landroid/app/ListActivity;->getListView", |machine, call| machine.list_of_screen(call.this())),
    ("Landroid/app/ListFragment;->setListAdapter", |machine, call| {
        machine.keep(call.this(), "adapter", call.argument(1));
        if let Some(list) = machine.kept(call.this(), "list") {
            machine.keep(list, "adapter", call.argument(1));
        }
        Ok(Value::ZERO)
    }),
    ("Landroid/app/ListFragment;->getListView", |machine, call| {
        Ok(machine.kept(call.this(), "list").unwrap_or_default())
    }),
];

impl Machine {
    /// A list asks its adapter for the rows that fit the screen; one that always has a choice tells it.
    pub fn fill_from_adapter(&mut self, view: Value) -> Result<(), Stop> {
        let Some(adapter) = self.kept(view, "adapter").filter(|adapter| adapter.bits != 0) else { return Ok(()) };
        if self.is_opaque(adapter) {
            return Ok(());
        }
        let count = self.call_virtual(adapter, "getCount", "()I", &[])?.as_int();
        for at in 0..count.clamp(0, 12) {
            let proto = "(ILandroid/view/View;Landroid/view/ViewGroup;)Landroid/view/View;";
            let row = self.call_virtual(adapter, "getView", proto, &[Value::int(at), Value::ZERO, view])?;
            if row.bits != 0 {
                self.add_child(view, row);
            }
        }
        let chooser = self.platform_class("Landroid/widget/AbsSpinner;");
        if count > 0
            && self.is_assignable(self.class_of(view), chooser)
            && let Some(listener) = self.kept(view, "on item selected").filter(|one| one.bits != 0)
        {
            let row = self.children(view)?.first().copied().unwrap_or_default();
            self.call_virtual(listener, "onItemSelected", ROW, &[view, row, Value::ZERO, Value::ZERO])?;
        }
        Ok(())
    }

    /// Tap the first row of a list: its listener, else the screen that it fills. False where nobody is told.
    pub fn tap_row(&mut self, list: Value, row: Value) -> Result<bool, Stop> {
        let arguments = [list, row, Value::ZERO, Value::ZERO];
        if let Some(listener) = self.kept(list, "on item click").filter(|one| one.bits != 0) {
            self.call_virtual(listener, "onItemClick", ROW, &arguments)?;
            return Ok(true);
        }
        let Some(screen) = self.row_listener(list) else { return Ok(false) };
        let proto = "(Landroid/widget/ListView;Landroid/view/View;IJ)V";
        self.call_own(screen, "onListItemClick", proto, &arguments)?;
        Ok(true)
    }

    /// The screen that is told of taps on the rows of a list.
    fn row_listener(&mut self, list: Value) -> Option<Value> {
        let screen = self.kept(list, "screen").or_else(|| self.kept(list, "context"))?;
        let class = self.class_of(screen);
        let lists = ["Landroid/app/ListActivity;", "Landroid/app/ListFragment;"].map(|name| self.platform_class(name));
        lists.iter().any(|&list| self.is_assignable(class, list)).then_some(screen)
    }

    /// Whether a tap on a row of a view tells anyone.
    pub fn answers_row(&mut self, view: Value) -> bool {
        let list = self.platform_class("Landroid/widget/AdapterView;");
        self.is_assignable(self.class_of(view), list)
            && (self.kept(view, "on item click").is_some_and(|one| one.bits != 0) || self.row_listener(view).is_some())
    }

    /// The list of a screen that is one: what its layout names so, else one of its own.
    fn list_of_screen(&mut self, screen: Value) -> Answer {
        let content = self.content_of(screen)?;
        let found = self.find_view(content, Value::int(LIST_ID))?;
        if found.bits != 0 {
            return Ok(found);
        }
        let list = self.new_list(screen, screen)?;
        self.add_child(content, list);
        Ok(list)
    }

    fn new_list(&mut self, screen: Value, context: Value) -> Answer {
        let list = self.new_object("Landroid/widget/ListView;", Body::Plain)?;
        self.keep(list, "context", context);
        self.keep(list, "id", Value::int(LIST_ID));
        self.keep(list, "screen", screen);
        Ok(list)
    }

    /// The view of a fragment that is a list and brings none; zero for others.
    pub fn list_of_fragment(&mut self, fragment: Value, host: Value) -> Answer {
        let class = self.platform_class("Landroid/app/ListFragment;");
        if !self.is_assignable(self.class_of(fragment), class) {
            return Ok(Value::ZERO);
        }
        let list = self.new_list(fragment, host)?;
        if let Some(adapter) = self.kept(fragment, "adapter") {
            self.keep(list, "adapter", adapter);
        }
        self.keep(fragment, "list", list);
        Ok(list)
    }
}

/// A list that is on the screen asks its adapter with the next frame, another when it is shown.
fn set_adapter(machine: &mut Machine, call: &Call<'_>) -> Answer {
    machine.keep(call.this(), "adapter", call.argument(1));
    Ok(Value::ZERO)
}

fn show_list(machine: &mut Machine, call: &Call<'_>) -> Answer {
    machine.keep(call.this(), "adapter", call.argument(1));
    let list = machine.list_of_screen(call.this())?;
    machine.keep(list, "adapter", call.argument(1));
    Ok(Value::ZERO)
}
