//! Compiled XML of the package as its pull parser tells it.

use aw_axml::{Attribute, Document, Element, LocalePreference};

use crate::calls::Call;
use crate::heap::Body;
use crate::machine::{Answer, Machine, Stop};
use crate::model::Row;
use crate::value::Value;

pub const TABLE: &[Row] = &[
    ("Landroid/content/res/Resources;->getXml", |machine, call| parser_of(machine, call.argument(1))),
    ("Landroid/content/res/Resources;->getLayout", |machine, call| parser_of(machine, call.argument(1))),
    ("Landroid/content/pm/PackageItemInfo;->loadXmlMetaData", load_meta_data),
    ("Landroid/content/res/XmlBlock$Parser;->next", next),
    ("Landroid/content/res/XmlBlock$Parser;->nextToken", next),
    ("Landroid/content/res/XmlBlock$Parser;->nextTag", |machine, call| {
        loop {
            let event = next(machine, call)?;
            if event.as_int() != START_DOCUMENT {
                return Ok(event);
            }
        }
    }),
    ("Landroid/content/res/XmlBlock$Parser;->getEventType", |machine, call| {
        Ok(Value::int(machine.state::<Pull>(call.this())?.event().0))
    }),
    ("Landroid/content/res/XmlBlock$Parser;->getDepth", |machine, call| {
        Ok(super::java_lang_string::count(machine.state::<Pull>(call.this())?.event().2))
    }),
    ("Landroid/content/res/XmlBlock$Parser;->getLineNumber", |machine, call| {
        let line = machine.state::<Pull>(call.this())?.element().map_or(0, |element| element.line);
        Ok(Value::int(line.cast_signed()))
    }),
    ("Landroid/content/res/XmlBlock$Parser;->getName", |machine, call| {
        let name = machine.state::<Pull>(call.this())?.element().map(|element| element.name.clone());
        name.map_or(Ok(Value::ZERO), |name| machine.new_string(&name))
    }),
    ("Landroid/content/res/XmlBlock$Parser;->getText", |_, _| Ok(Value::ZERO)),
    ("Landroid/content/res/XmlBlock$Parser;->close", |_, _| Ok(Value::ZERO)),
    ("Landroid/content/res/XmlBlock$Parser;->getAttributeCount", |machine, call| {
        let count = machine.state::<Pull>(call.this())?.started().map(|element| element.attributes.len());
        Ok(count.map_or(Value::int(-1), super::java_lang_string::count))
    }),
    ("Landroid/content/res/XmlBlock$Parser;->getAttributeName", |machine, call| {
        let name = attribute(machine, call)?.map(|row| row.name);
        name.map_or(Ok(Value::ZERO), |name| machine.new_string(&name))
    }),
    ("Landroid/content/res/XmlBlock$Parser;->getAttributeNameResource", |machine, call| {
        let id = attribute(machine, call)?.and_then(|row| row.resource_id).unwrap_or(0);
        Ok(Value::int(id.cast_signed()))
    }),
    ("Landroid/content/res/XmlBlock$Parser;->getAttributeValue", |machine, call| {
        let Some(row) = attribute(machine, call)? else { return Ok(Value::ZERO) };
        let text = match (row.raw, row.value) {
            (Some(raw), _) => raw,
            (None, value) => match value.reference() {
                Some(id) => format!("@{id}"),
                None => value.display(),
            },
        };
        machine.new_string(&text)
    }),
    ("Landroid/content/res/XmlBlock$Parser;->getAttributeResourceValue", |machine, call| {
        let id = attribute(machine, call)?.and_then(|row| row.value.reference());
        Ok(id.map_or(otherwise(call), |id| Value::int(id.cast_signed())))
    }),
    ("Landroid/content/res/XmlBlock$Parser;->getAttributeIntValue", |machine, call| {
        let row = attribute(machine, call)?;
        Ok(match row.map(|row| row.value) {
            Some(aw_axml::Value::Int(number)) => Value::int(number),
            _ => otherwise(call),
        })
    }),
    ("Landroid/content/res/XmlBlock$Parser;->getAttributeBooleanValue", |machine, call| {
        let truth = attribute(machine, call)?.and_then(|row| row.value.truth());
        Ok(truth.map_or(otherwise(call), Value::bool))
    }),
];

/// The events of `XmlPullParser`.
const START_DOCUMENT: i32 = 0;
const END_DOCUMENT: i32 = 1;
const START_TAG: i32 = 2;
const END_TAG: i32 = 3;

/// What a parser reads, and how far it is: the kind of each event, its element, its depth.
struct Pull {
    document: Document,
    events: Vec<(i32, usize, usize)>,
    at: Option<usize>,
}

impl Pull {
    fn new(document: Document) -> Self {
        let mut events = vec![(START_DOCUMENT, usize::MAX, 0)];
        let mut open: Vec<usize> = Vec::new();
        for (number, element) in document.elements.iter().enumerate() {
            while let Some(&last) = open.last().filter(|&&last| element.parent != Some(last)) {
                events.push((END_TAG, last, open.len()));
                open.pop();
            }
            open.push(number);
            events.push((START_TAG, number, open.len()));
        }
        while let Some(last) = open.pop() {
            events.push((END_TAG, last, open.len() + 1));
        }
        events.push((END_DOCUMENT, usize::MAX, 0));
        Self { document, events, at: None }
    }

    /// The event it stands at; before the first one it says what the first one is.
    fn event(&self) -> (i32, usize, usize) {
        let at = self.at.unwrap_or(0).min(self.events.len() - 1);
        self.events[at]
    }

    fn element(&self) -> Option<&Element> {
        self.document.elements.get(self.event().1)
    }

    /// The element that begins here.
    fn started(&self) -> Option<&Element> {
        self.element().filter(|_| self.event().0 == START_TAG)
    }
}

impl Machine {
    /// A parser of an XML file of the package.
    fn parser(&mut self, path: &str) -> Answer {
        let Some(document) = self.xml_of_package(path) else {
            return Err(Stop::Unknown(self.notes.unknown("a file of the package that could not be read")));
        };
        self.new_object("Landroid/content/res/XmlBlock$Parser;", Body::State(Box::new(Pull::new(document))))
    }
}

fn parser_of(machine: &mut Machine, id: Value) -> Answer {
    match machine.resource(id)? {
        Some(aw_axml::Value::String(path)) => machine.parser(&path),
        _ => Err(Stop::Unknown(machine.notes.unknown("a resource that the table does not tell"))),
    }
}

/// `loadXmlMetaData(manager, name)`: null where the component has none of that name.
fn load_meta_data(machine: &mut Machine, call: &Call<'_>) -> Answer {
    machine.object(call.this())?;
    let name = machine.string(call.argument(2))?;
    let Some(bundle) = machine.kept(call.this(), "metaData") else { return Ok(Value::ZERO) };
    let Some(said) = machine.kept(bundle, &format!("item {name}")) else { return Ok(Value::ZERO) };
    let said = machine.string(said)?;
    let table = machine.archive.table();
    let file = table.and_then(|table| table.resolve(table.id_of(said.trim_start_matches('@'))?, LocalePreference::Zh));
    match file {
        Some(aw_axml::Value::String(path)) => machine.parser(&path),
        _ => Ok(Value::ZERO),
    }
}

fn next(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let pull = machine.state::<Pull>(call.this())?;
    pull.at = Some(pull.at.map_or(0, |at| at + 1));
    Ok(Value::int(pull.event().0))
}

/// The attribute of the element that begins here: by number, or by namespace and name.
fn attribute(machine: &mut Machine, call: &Call<'_>) -> Result<Option<Attribute>, Stop> {
    if machine.is_text(call.argument(2)) {
        let (space, name) = (machine.known_string(call.argument(1)), machine.string(call.argument(2))?);
        let found = machine.state::<Pull>(call.this())?.started().and_then(|element| {
            let fits = |row: &&Attribute| row.name == name && (space.is_none() || row.namespace == space);
            element.attributes.iter().find(fits).cloned()
        });
        return Ok(found);
    }
    let at = usize::try_from(call.argument(1).as_int()).unwrap_or(usize::MAX);
    Ok(machine.state::<Pull>(call.this())?.started().and_then(|element| element.attributes.get(at).cloned()))
}

/// What is to be answered where there is no such attribute: the last argument.
fn otherwise(call: &Call<'_>) -> Value {
    call.arguments.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{END_DOCUMENT, END_TAG, Pull, START_DOCUMENT, START_TAG};
    use aw_axml::xml::{Document, Element};

    #[test]
    fn elements_begin_and_end_in_order() {
        let element = |parent| Element {
            namespace: None,
            name: String::new(),
            attributes: Vec::new(),
            line: 1,
            parent,
            children: Vec::new(),
        };
        let document = Document { elements: vec![element(None), element(Some(0)), element(Some(0))] };
        let events: Vec<_> = Pull::new(document).events.iter().map(|event| (event.0, event.2)).collect();
        let inner = [(START_TAG, 2), (END_TAG, 2), (START_TAG, 2), (END_TAG, 2)];
        let mut wanted = vec![(START_DOCUMENT, 0), (START_TAG, 1)];
        wanted.extend(inner);
        wanted.extend([(END_TAG, 1), (END_DOCUMENT, 0)]);
        assert_eq!(events, wanted);
        assert_eq!(Pull::new(Document::default()).events.len(), 2);
    }
}
