//! Scripts of a page that run while it loads: its text in, the calls of objects by name out.
//!
//! Read as words and brackets, not run: what stands in a function counts where the function is called on the way, or
//! handed over to what calls it while the page loads; what stands behind a condition where the condition asks for nothing but the object.

use rustc_hash::{FxHashMap, FxHashSet};

/// Words and signs of one page.
const MAX_TOKENS: usize = 100_000;
/// Words and signs of one argument list or expression.
const MAX_LENGTH: usize = 2_000;
/// Functions that call one another while a page loads.
const MAX_ROUNDS: usize = 32;
/// Files with scripts that are read for one page.
const MAX_FILES: usize = 32;
/// Calls told of one page.
const MAX_CALLS: usize = 64;
/// Words that a condition may hold beside the objects themselves.
const PLAIN: &[&str] = &["window", "typeof", "undefined", "null", "true", "this", "self"];
/// What calls a function that is handed over, at once or by itself.
const AT_ONCE: &[&str] = &["setTimeout", "setInterval", "requestAnimationFrame", "ready", "forEach", "map", "$"];
/// Events of a page that come while it loads.
const LOADING: &[&str] = &["DOMContentLoaded", "load", "pageshow", "readystatechange"];

/// `object.method(arguments)`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScriptCall {
    pub object: String,
    pub method: String,
    /// A text or number as written, `None` for anything else.
    pub arguments: Vec<Option<String>>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Token {
    Word(String),
    Text(String),
    Sign(char),
}

/// A stretch of code: the whole, a function, what stands behind a condition.
#[derive(Debug, Default)]
struct Scope {
    parent: usize,
    /// Whether it runs where its parent does.
    runs: bool,
    name: Option<String>,
    /// Words of the condition in front of it.
    words: Vec<String>,
}

/// The scripts of a page, in order: `read` gives the text of a file that the page names.
pub fn of_page(page: &str, mut read: impl FnMut(&str) -> Option<String>) -> String {
    let small = page.to_ascii_lowercase();
    let (mut scripts, mut at, mut files) = (String::new(), 0, 0);
    while let Some(found) = small.get(at..).and_then(|rest| rest.find('<')) {
        at += found;
        let rest = small.get(at..).unwrap_or("");
        if rest.starts_with("<!--") {
            at += rest.find("-->").map_or(rest.len(), |end| end + 3);
            continue;
        }
        let end = rest.find('>').map_or(rest.len(), |end| end + 1);
        let tag = page.get(at..at + end).unwrap_or("");
        if rest.starts_with("<body") {
            scripts += &attribute(tag, "onload").unwrap_or_default();
            scripts += ";\n";
        }
        at += end;
        if rest.starts_with("<script") {
            let length = small.get(at..).and_then(|rest| rest.find("</script"));
            let length = length.unwrap_or(small.len().saturating_sub(at));
            let kind = attribute(tag, "type").unwrap_or_default();
            if kind.is_empty() || kind.contains("javascript") || kind == "module" {
                let file = attribute(tag, "src").filter(|_| files < MAX_FILES);
                files += usize::from(file.is_some());
                scripts += &file.and_then(|name| read(&name)).unwrap_or_default();
                scripts += page.get(at..at + length).unwrap_or("");
                scripts += ";\n";
            }
            at += length;
        }
    }
    scripts
}

/// Something on a page that a person may tap: its words, and the address or the script (`javascript:`) it leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Control {
    pub words: String,
    pub leads_to: String,
}

/// What stands on a page to be read, and what of it leads somewhere.
pub fn controls(page: &str) -> (String, Vec<Control>) {
    let small = page.to_ascii_lowercase();
    let (mut words, mut all) = (String::new(), Vec::new());
    // The control that is open, the name of its tag, and where its words begin.
    let mut open: Option<(String, String, usize)> = None;
    let mut at = 0;
    while let Some(found) = small.get(at..).and_then(|rest| rest.find('<')) {
        words.push_str(page.get(at..at + found).unwrap_or(""));
        at += found;
        let rest = small.get(at..).unwrap_or("");
        let hidden = [("<!--", "-->"), ("<script", "</script"), ("<style", "</style")];
        if let Some(&(_, end)) = hidden.iter().find(|row| rest.starts_with(row.0)) {
            at += rest.find(end).map_or(rest.len(), |found| found + end.len());
            continue;
        }
        let end = rest.find('>').map_or(rest.len(), |end| end + 1);
        let tag = page.get(at..at + end).unwrap_or("");
        at += end;
        let name: String = rest.chars().skip(1).take_while(char::is_ascii_alphanumeric).collect();
        if let Some((leads_to, _, from)) =
            open.take_if(|open| rest.strip_prefix("</").is_some_and(|rest| rest.starts_with(&open.1)))
        {
            let said = words.get(from..).unwrap_or("").trim().to_owned();
            all.push(Control { words: said, leads_to });
        } else if open.is_none() && all.len() < MAX_CALLS {
            let href = attribute(tag, "href").filter(|_| name == "a");
            let script = attribute(tag, "onclick").map(|script| format!("javascript:{script}"));
            let Some(leads_to) = script.or(href) else { continue };
            if name == "input" {
                all.push(Control { words: attribute(tag, "value").unwrap_or_default(), leads_to });
            } else {
                open = Some((leads_to, name, words.len()));
            }
        }
    }
    (words, all)
}

/// The value of an attribute of a tag.
fn attribute(tag: &str, name: &str) -> Option<String> {
    let small = tag.to_ascii_lowercase();
    let at = small.match_indices(name).map(|(at, _)| at).find(|&at| {
        small.get(..at).is_some_and(|before| before.ends_with(char::is_whitespace))
            && small.get(at + name.len()..).is_some_and(|rest| rest.trim_start().starts_with('='))
    })?;
    let value = tag.get(at + name.len()..)?.trim_start().strip_prefix('=')?.trim_start();
    let quote = value.chars().next()?;
    let text = if matches!(quote, '"' | '\'') {
        value.get(1..)?.split(quote).next()?
    } else {
        value.split(|sign: char| sign.is_whitespace() || sign == '>').next()?
    };
    Some(text.to_owned())
}

/// The calls of `objects` that a script makes while it loads.
pub fn calls(script: &str, objects: &[String]) -> Vec<ScriptCall> {
    let tokens = tokens(script);
    let partners = partners(&tokens);
    let (scopes, of) = scopes(&tokens, &partners);
    let mut named: FxHashMap<usize, FxHashSet<String>> = FxHashMap::default();
    let mut found = Vec::new();
    for at in 0..tokens.len() {
        let Some(Token::Word(word)) = tokens.get(at) else { continue };
        if is_sign(&tokens, at + 1, '.') && objects.contains(word) && begins(&tokens, at) {
            if let (Some(Token::Word(method)), true) = (tokens.get(at + 2), is_sign(&tokens, at + 3, '(')) {
                let call =
                    ScriptCall { object: word.clone(), method: method.clone(), arguments: arguments(&tokens, at + 3) };
                found.push((of[at], call));
            }
        } else if is_sign(&tokens, at + 1, '(') && begins(&tokens, at) && !is_sign(&tokens, partners[at + 1] + 1, '{') {
            // A name in front of brackets and a block is no call: the block is its own.
            named.entry(of[at]).or_default().insert(word.clone());
        }
    }
    let running = running(&scopes, &named, objects);
    found.into_iter().filter(|(scope, _)| running[*scope]).map(|(_, call)| call).take(MAX_CALLS).collect()
}

/// Whether a name stands for itself: nothing, or the window, in front of it.
fn begins(tokens: &[Token], at: usize) -> bool {
    let before = at.wrapping_sub(1);
    !is_sign(tokens, before, '.') || is_word(tokens, before.wrapping_sub(1), "window")
}

fn is_sign(tokens: &[Token], at: usize, sign: char) -> bool {
    tokens.get(at) == Some(&Token::Sign(sign))
}

fn is_word(tokens: &[Token], at: usize, text: &str) -> bool {
    matches!(tokens.get(at), Some(Token::Word(word)) if word == text)
}

/// The arguments of a call whose bracket opens at `open`, as far as they are written out.
fn arguments(tokens: &[Token], open: usize) -> Vec<Option<String>> {
    let (mut all, mut one, mut depth) = (Vec::new(), Vec::new(), 0_usize);
    for token in tokens.iter().skip(open + 1).take(MAX_LENGTH) {
        match token {
            Token::Sign(')') if depth == 0 => break,
            Token::Sign(',') if depth == 0 => all.push(written(&std::mem::take(&mut one))),
            other => {
                match other {
                    Token::Sign('(' | '[' | '{') => depth += 1,
                    Token::Sign(')' | ']' | '}') => depth = depth.saturating_sub(1),
                    _ => {}
                }
                one.push(other.clone());
            }
        }
    }
    if !one.is_empty() || !all.is_empty() {
        all.push(written(&one));
    }
    all
}

fn written(tokens: &[Token]) -> Option<String> {
    match tokens {
        [Token::Text(text)] => Some(text.clone()),
        [Token::Word(word)] if word.starts_with(|sign: char| sign.is_ascii_digit()) => Some(word.clone()),
        [Token::Word(word)] if word == "true" || word == "false" => Some(word.clone()),
        _ => None,
    }
}

fn tokens(script: &str) -> Vec<Token> {
    let mut found = Vec::new();
    let mut rest = script;
    while let Some(sign) = rest.chars().next() {
        if found.len() >= MAX_TOKENS {
            break;
        }
        let length = if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if rest.starts_with("/*") {
            rest.find("*/").map_or(rest.len(), |end| end + 2)
        } else if matches!(sign, '"' | '\'' | '`') {
            let length = quoted(rest, sign);
            found.push(Token::Text(rest.get(1..length.saturating_sub(1).max(1)).unwrap_or("").to_owned()));
            length
        } else if is_of_word(sign) {
            let length = rest.find(|sign| !is_of_word(sign)).unwrap_or(rest.len());
            found.push(Token::Word(rest.get(..length).unwrap_or("").to_owned()));
            length
        } else {
            if !sign.is_whitespace() {
                found.push(Token::Sign(sign));
            }
            sign.len_utf8()
        };
        rest = rest.get(length..).unwrap_or("");
    }
    found
}

fn is_of_word(sign: char) -> bool {
    sign.is_alphanumeric() || matches!(sign, '_' | '$')
}

/// Bytes of a text between quotes; one that its line cuts off ends there.
fn quoted(rest: &str, quote: char) -> usize {
    let mut escaped = false;
    for (at, sign) in rest.char_indices().skip(1) {
        if escaped {
            escaped = false;
        } else if sign == '\\' {
            escaped = true;
        } else if sign == quote || (sign == '\n' && quote != '`') {
            return at + sign.len_utf8();
        }
    }
    rest.len()
}

/// The scopes of a script, and that of each of its tokens.
fn scopes(tokens: &[Token], partners: &[usize]) -> (Vec<Scope>, Vec<usize>) {
    let mut scopes = vec![Scope { runs: true, ..Scope::default() }];
    let mut of = Vec::with_capacity(tokens.len());
    // Open scopes with the token that ends each.
    let mut open: Vec<(usize, usize)> = vec![(0, usize::MAX)];
    for at in 0..tokens.len() {
        while open.last().is_some_and(|&(_, end)| at >= end) {
            open.pop();
        }
        let parent = open.last().map_or(0, |row| row.0);
        of.push(parent);
        if let Some((mut scope, end)) = opened(tokens, partners, at) {
            scope.parent = parent;
            scopes.push(scope);
            open.push((scopes.len() - 1, end));
        }
    }
    (scopes, of)
}

/// The scope that begins behind a token, and the token it ends at.
fn opened(tokens: &[Token], partners: &[usize], at: usize) -> Option<(Scope, usize)> {
    let before = at.wrapping_sub(1);
    let is_arrow = |at: usize| is_sign(tokens, at, '>') && is_sign(tokens, at.wrapping_sub(1), '=');
    if is_arrow(at) && !is_sign(tokens, at + 1, '{') {
        let start = arrow_start(tokens, partners, at);
        return Some((function(tokens, partners, start), end_of_expression(tokens, partners, at + 1)));
    }
    if is_sign(tokens, at, ')') && !is_sign(tokens, at + 1, '{') {
        let head = partners[at].wrapping_sub(1);
        let conditional = ["if", "while", "catch", "switch"].iter().any(|word| is_word(tokens, head, word));
        return conditional.then(|| (condition(tokens, partners[at], at), end_of_expression(tokens, partners, at + 1)));
    }
    if !is_sign(tokens, at, '{') {
        return None;
    }
    let end = partners[at];
    if is_arrow(before) {
        return Some((function(tokens, partners, arrow_start(tokens, partners, before)), end));
    }
    if is_word(tokens, before, "else") {
        return Some((Scope::default(), end));
    }
    if !is_sign(tokens, before, ')') {
        return None;
    }
    let bracket = partners[before];
    let head = bracket.wrapping_sub(1);
    if is_word(tokens, head, "for") {
        return None;
    }
    if ["if", "while", "catch", "switch", "with"].iter().any(|word| is_word(tokens, head, word)) {
        return Some((condition(tokens, bracket, before), end));
    }
    if is_word(tokens, head, "function") {
        return Some((function(tokens, partners, head), end));
    }
    let name = match tokens.get(head) {
        Some(Token::Word(name)) => Some(name.clone()),
        _ => None,
    };
    Some((Scope { name, ..Scope::default() }, end))
}

/// What stands behind a condition runs where the condition asks for nothing but the objects.
fn condition(tokens: &[Token], open: usize, close: usize) -> Scope {
    let words = tokens.get(open..close).unwrap_or(&[]).iter().filter_map(|token| match token {
        Token::Word(word) => Some(word.clone()),
        _ => None,
    });
    let denies = tokens.get(open + 1) == Some(&Token::Sign('!'));
    Scope { runs: !denies, words: words.collect(), ..Scope::default() }
}

/// The first token of an arrow function whose `>` stands at `at`.
fn arrow_start(tokens: &[Token], partners: &[usize], at: usize) -> usize {
    let last = at.wrapping_sub(2);
    if is_sign(tokens, last, ')') { partners[last] } else { last }
}

/// A function without a name of its own, that begins at `start`: whether and by what name it is called.
fn function(tokens: &[Token], partners: &[usize], start: usize) -> Scope {
    let before = start.wrapping_sub(1);
    let named = |at: usize| match tokens.get(at) {
        Some(Token::Word(word)) => Some(word.clone()),
        _ => None,
    };
    match tokens.get(before) {
        Some(Token::Sign('=' | ':')) => {
            let name = named(before.wrapping_sub(1));
            Scope { runs: name.as_deref() == Some("onload"), name, ..Scope::default() }
        }
        Some(Token::Sign('!')) => Scope { runs: true, ..Scope::default() },
        Some(Token::Sign('(' | ',')) => {
            // The bracket of the call that it is an argument of.
            let mut at = before;
            for _ in 0..MAX_LENGTH {
                if at >= tokens.len() || is_sign(tokens, at, '(') {
                    break;
                }
                let closes = matches!(tokens.get(at), Some(Token::Sign(')' | ']' | '}')));
                at = if closes { partners[at].min(at).wrapping_sub(1) } else { at.wrapping_sub(1) };
            }
            let runs = match (named(at.wrapping_sub(1)), tokens.get(at.saturating_add(1))) {
                (Some(word), Some(Token::Text(event))) if word == "addEventListener" => {
                    LOADING.contains(&event.as_str())
                }
                (Some(word), _) => AT_ONCE.contains(&word.as_str()),
                (None, _) => !matches!(tokens.get(at.wrapping_sub(1)), Some(Token::Sign(')' | ']'))),
            };
            Scope { runs, ..Scope::default() }
        }
        _ => Scope::default(),
    }
}

/// Where an expression ends that begins at `at`: at the next comma, semicolon or bracket that closes what is around it.
fn end_of_expression(tokens: &[Token], partners: &[usize], mut at: usize) -> usize {
    for _ in 0..MAX_LENGTH {
        let Some(token) = tokens.get(at) else { break };
        match token {
            Token::Sign('(' | '[' | '{') => at = partners[at].max(at),
            Token::Sign(')' | ']' | '}' | ',' | ';') => break,
            _ => {}
        }
        at = at.saturating_add(1);
    }
    at
}

/// The bracket that belongs to each bracket; the end of the script where there is none.
fn partners(tokens: &[Token]) -> Vec<usize> {
    let mut partners = vec![tokens.len(); tokens.len()];
    let mut open = Vec::new();
    for (at, token) in tokens.iter().enumerate() {
        match token {
            Token::Sign('(' | '[' | '{') => open.push(at),
            Token::Sign(')' | ']' | '}') => {
                if let Some(start) = open.pop() {
                    partners[at] = start;
                    partners[start] = at;
                }
            }
            _ => {}
        }
    }
    partners
}

/// Which scopes run while the page loads.
fn running(scopes: &[Scope], named: &FxHashMap<usize, FxHashSet<String>>, objects: &[String]) -> Vec<bool> {
    let mut running = vec![false; scopes.len()];
    let mut called: FxHashSet<&str> = FxHashSet::default();
    for _ in 0..MAX_ROUNDS {
        let mut more = false;
        for (number, scope) in scopes.iter().enumerate() {
            let plain = scope.words.iter().all(|word| PLAIN.contains(&word.as_str()) || objects.contains(word));
            let by_parent = number == 0 || (running[scope.parent] && scope.runs && plain);
            let by_name = scope.name.as_deref().is_some_and(|name| called.contains(name));
            if !running[number] && (by_parent || by_name) {
                running[number] = true;
                more = true;
                called.extend(named.get(&number).into_iter().flatten().map(String::as_str));
            }
        }
        if !more {
            break;
        }
    }
    running
}

#[cfg(test)]
mod tests {
    use super::{calls, controls, of_page};

    fn found(script: &str) -> Vec<String> {
        calls(script, &["phone".into()]).into_iter().map(|call| call.method).collect()
    }

    #[test]
    fn what_runs_while_the_page_loads_is_called() {
        for script in [
            "document.cookie = 'id=' + phone.id();",
            "window.phone.id()",
            "if (window.phone) { phone.id(); }",
            "if (typeof phone !== 'undefined') phone.id();",
            "(function () { phone.id() })();",
            "(() => { phone.id() })()",
            "!function(){phone.id()}()",
            "window.onload = function () { phone.id(); };",
            "document.addEventListener('DOMContentLoaded', () => phone.id());",
            "setTimeout(function () { phone.id() }, 10)",
            "function start() { phone.id() }\nstart();",
            "const start = () => { phone.id() }; start()",
            "try { phone.id() } catch (error) { phone.tell(error) }",
            "for (let at = 0; at < 3; at++) { phone.id() }",
            "// phone.no()\n/* phone.no() */ phone.id() // it's\n",
        ] {
            assert_eq!(found(script), ["id"], "{script}");
        }
    }

    #[test]
    fn what_waits_for_a_person_or_a_condition_is_not() {
        for script in [
            "function agree() { phone.id() }",
            "button.onclick = function () { phone.id() };",
            "button.addEventListener('click', function () { phone.id() });",
            "button.addEventListener('click', () => phone.id());",
            "if (agreed) { phone.id() }",
            "if (agreed) phone.id();",
            "if (!phone) { phone.id() }",
            "if (agreed) { } else { phone.id() }",
            "var page = { agree: function () { phone.id() }, leave() { phone.id() } };",
            "fetch('/x').then(function () { phone.id() })",
            "'phone.id()'; other.phone.id(); phone.id;",
        ] {
            assert_eq!(found(script), Vec::<String>::new(), "{script}");
        }
    }

    #[test]
    fn arguments_are_told_where_they_are_written_out() {
        let calls = calls("phone.save('a, b', 7, x + 1, true)", &["phone".into()]);
        let wanted = [Some("a, b".to_owned()), Some("7".into()), None, Some("true".into())];
        assert_eq!(calls[0].arguments, wanted);
    }

    #[test]
    fn scripts_of_a_page_are_its_own_and_those_it_names() {
        let page = "<!-- <script>phone.no()</script> --><body onload=\"start()\"><p onclick='phone.no()'>\n\
            <script type=\"text/template\">phone.no()</script><SCRIPT src=js/own.js></SCRIPT><script>phone.id()";
        let script = of_page(page, |name| (name == "js/own.js").then(|| "function start() { phone.first() }".into()));
        assert_eq!(found(&script), ["first", "id"]);
    }

    #[test]
    fn what_a_person_may_tap_is_told_with_its_words() {
        let page = "<p>Terms</p><a href='app://yes'><b>I</b> agree</a><script>'<a href=x>no</a>'</script>\
            <button onclick=\"phone.id()\">Invite</button><input type=button value=Go onclick=go()>";
        let (words, all) = controls(page);
        let all: Vec<_> = all.iter().map(|one| (one.words.as_str(), one.leads_to.as_str())).collect();
        assert!(words.contains("Terms"));
        assert_eq!(all, [("I agree", "app://yes"), ("Invite", "javascript:phone.id()"), ("Go", "javascript:go()")]);
    }

    #[test]
    fn a_page_that_is_cut_or_lacks_a_sign_is_read_as_far_as_it_goes() {
        let page = "<body onload='a()'><!-- é --><a href=x onclick=\"b(1, '2')\">é</a><script src=a>\
            if (phone) { (() => phone.id(`x`))() } else f(function () {}, a => a) /* */ // é\n</script>";
        for at in 0..page.len() {
            let (Some(before), Some(behind)) = (page.get(..at), page.get(at + 1..)) else { continue };
            for cut in [before.to_owned(), behind.to_owned(), format!("{before}{behind}")] {
                found(&of_page(&cut, |_| Some(cut.clone())));
                controls(&cut);
            }
        }
    }

    #[test]
    fn a_page_names_many_files_and_few_are_read() {
        let asked = std::cell::Cell::new(0);
        let page = "<script src=big.js></script>".repeat(10_000);
        let script = of_page(&page, |_| {
            asked.set(asked.get() + 1);
            Some("x".repeat(1_000))
        });
        assert_eq!(asked.get(), super::MAX_FILES);
        assert!(script.len() < 100_000);
    }

    #[test]
    fn brackets_that_do_not_close_end_somewhere() {
        for script in ["phone.id(", ")))}}", "((((", "function", "=>", "if (", "'", "a => ", "{ => }", ")=>phone.id()"]
        {
            found(script);
        }
    }
}
