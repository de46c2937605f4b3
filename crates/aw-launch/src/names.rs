//! Numbers for descriptors, names and prototypes: each distinct byte string gets the next `u32`.

use std::rc::Rc;

use rustc_hash::FxHashMap;

/// Number of a byte string.
pub type Name = u32;
/// Number of a method name with its prototype.
pub type Selector = u32;

/// Byte strings by number and back, and the selectors made of two of them.
#[derive(Default)]
pub struct Names {
    /// What was numbered before, by somebody else: those numbers stay.
    below: Option<Rc<Self>>,
    numbers: FxHashMap<Rc<[u8]>, Name>,
    rows: Vec<Rc<[u8]>>,
    selectors: FxHashMap<(Name, Name), Selector>,
    parts: Vec<(Name, Name)>,
}

impl Names {
    /// Names that go on behind others.
    pub fn above(below: Rc<Self>) -> Self {
        Self { below: Some(below), ..Self::default() }
    }

    fn count_below(&self) -> usize {
        self.below.as_ref().map_or(0, |below| below.rows.len())
    }

    /// The number of `raw`, new or known.
    pub fn add(&mut self, raw: &[u8]) -> Name {
        let below = self.below.as_ref().and_then(|below| below.numbers.get(raw));
        if let Some(&known) = below.or_else(|| self.numbers.get(raw)) {
            return known;
        }
        let row: Rc<[u8]> = raw.into();
        let number = index(self.count_below() + self.rows.len());
        self.rows.push(Rc::clone(&row));
        self.numbers.insert(row, number);
        number
    }

    /// The bytes behind a number; empty for one never given.
    pub fn bytes(&self, name: Name) -> &[u8] {
        let (name, below) = (name as usize, self.count_below());
        let row = match &self.below {
            Some(all) if name < below => all.rows.get(name),
            _ => self.rows.get(name - below),
        };
        row.map_or(&[], |row| row)
    }

    /// The text behind a number, for people and for tables of the model.
    pub fn text(&self, name: Name) -> String {
        aw_dex::to_text(self.bytes(name))
    }

    /// The number of a name with a prototype (`(ARGS)RET`), new or known.
    pub fn selector(&mut self, name: Name, proto: Name) -> Selector {
        let next = index(self.parts.len());
        let number = *self.selectors.entry((name, proto)).or_insert(next);
        if number == next {
            self.parts.push((name, proto));
        }
        number
    }

    /// The selector of two texts.
    pub fn selector_of(&mut self, name: &str, proto: &str) -> Selector {
        let (name, proto) = (self.add(name.as_bytes()), self.add(proto.as_bytes()));
        self.selector(name, proto)
    }

    /// Name and prototype of a selector.
    pub fn parts(&self, selector: Selector) -> (Name, Name) {
        self.parts.get(selector as usize).copied().unwrap_or((0, 0))
    }
}

/// A row number of a table that never grows over 32 bits.
pub fn index(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

/// One letter for each parameter of a prototype text: primitives as they are, `L` for references.
pub fn shorty(proto: &[u8]) -> Vec<u8> {
    let mut found = Vec::new();
    let mut rest = proto.strip_prefix(b"(").unwrap_or(proto);
    while let Some((&head, tail)) = rest.split_first() {
        match head {
            b')' => break,
            b'L' => {
                found.push(b'L');
                let end = tail.iter().position(|&byte| byte == b';').map_or(tail.len(), |at| at + 1);
                rest = &tail[end..];
            }
            b'[' => {
                found.push(b'L');
                let dims = tail.iter().take_while(|&&byte| byte == b'[').count();
                let element = &tail[dims..];
                let length = match element.first() {
                    Some(b'L') => element.iter().position(|&byte| byte == b';').map_or(element.len(), |at| at + 1),
                    Some(_) => 1,
                    None => 0,
                };
                rest = &element[length..];
            }
            _ => {
                found.push(head);
                rest = tail;
            }
        }
    }
    found
}

/// The descriptors of the parameters of a prototype text.
pub fn parameters(proto: &[u8]) -> Vec<&[u8]> {
    let mut found = Vec::new();
    let mut rest = proto.strip_prefix(b"(").unwrap_or(proto);
    while let Some(&head) = rest.first() {
        if head == b')' {
            break;
        }
        let dims = rest.iter().take_while(|&&byte| byte == b'[').count();
        let length = match rest.get(dims) {
            Some(b'L') => rest.iter().position(|&byte| byte == b';').map_or(rest.len(), |at| at + 1),
            Some(_) => dims + 1,
            None => rest.len(),
        };
        let (one, tail) = rest.split_at(length);
        found.push(one);
        rest = tail;
    }
    found
}

/// The descriptor after the `)` of a prototype text.
pub fn return_type(proto: &[u8]) -> &[u8] {
    proto.iter().position(|&byte| byte == b')').map_or(b"V", |at| &proto[at + 1..])
}

/// `Lpkg/Cls;` of a dotted or slashed name; arrays in the form of `Class.forName`.
pub fn descriptor_of(name: &str) -> String {
    let slashed = name.replace('.', "/");
    if slashed.starts_with('[') || slashed.ends_with(';') { slashed } else { format!("L{slashed};") }
}

/// `pkg.Cls` of a descriptor; primitives and arrays as `Class.getName` tells them.
pub fn dotted_of(descriptor: &str) -> String {
    match descriptor {
        "Z" => "boolean".into(),
        "B" => "byte".into(),
        "C" => "char".into(),
        "S" => "short".into(),
        "I" => "int".into(),
        "J" => "long".into(),
        "F" => "float".into(),
        "D" => "double".into(),
        "V" => "void".into(),
        array if array.starts_with('[') => array.replace('/', "."),
        class => class.trim_start_matches('L').trim_end_matches(';').replace('/', "."),
    }
}

#[cfg(test)]
mod tests {
    use super::{parameters, return_type, shorty};

    #[test]
    fn prototypes_are_taken_apart() {
        let proto = b"(I[[JLjava/lang/String;[La;D)[B";
        assert_eq!(shorty(proto), b"ILLLD");
        assert_eq!(parameters(proto), [&b"I"[..], b"[[J", b"Ljava/lang/String;", b"[La;", b"D"]);
        assert_eq!(return_type(proto), b"[B");
    }

    #[test]
    fn damaged_prototypes_end_where_they_end() {
        assert_eq!(shorty(b"(Lno"), b"L");
        assert_eq!(shorty(b"(["), b"L");
        assert_eq!(parameters(b"([["), [&b"[["[..]]);
        assert_eq!(return_type(b"(I"), b"V");
    }
}
