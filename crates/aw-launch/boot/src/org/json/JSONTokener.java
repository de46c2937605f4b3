package org.json;

public class JSONTokener {
    private final String text;
    private int at;

    public JSONTokener(String text) {
        this.text = text != null && text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    public JSONException syntaxError(String message) {
        return new JSONException(message + " at character " + at + " of " + text);
    }

    private int peek() {
        while (at < text.length() && text.charAt(at) <= ' ') {
            at++;
        }
        return at < text.length() ? text.charAt(at) : -1;
    }

    public boolean more() {
        return at < text.length();
    }

    public char nextClean() throws JSONException {
        int found = peek();
        at++;
        return found < 0 ? 0 : (char) found;
    }

    public Object nextValue() throws JSONException {
        switch (peek()) {
            case -1:
                throw syntaxError("End of input");
            case '{':
                at++;
                return object();
            case '[':
                at++;
                return array();
            case '"':
            case '\'':
                return nextString(text.charAt(at++));
            default:
                return literal();
        }
    }

    private JSONObject object() throws JSONException {
        JSONObject made = new JSONObject();
        if (peek() == '}') {
            at++;
            return made;
        }
        while (true) {
            Object name = nextValue();
            if (!(name instanceof String)) {
                throw syntaxError("Names must be strings, but " + name + " is not");
            }
            if (peek() != ':' && peek() != '=') {
                throw syntaxError("Expected ':' after " + name);
            }
            at++;
            made.put((String) name, nextValue());
            int mark = peek();
            at++;
            if (mark == '}') {
                return made;
            }
            if (mark != ',' && mark != ';') {
                throw syntaxError("Unterminated object");
            }
        }
    }

    private JSONArray array() throws JSONException {
        JSONArray made = new JSONArray();
        if (peek() == ']') {
            at++;
            return made;
        }
        while (true) {
            made.put(nextValue());
            int mark = peek();
            at++;
            if (mark == ']') {
                return made;
            }
            if (mark != ',' && mark != ';') {
                throw syntaxError("Unterminated array");
            }
        }
    }

    public String nextString(char quote) throws JSONException {
        StringBuilder found = null;
        int start = at;
        while (at < text.length()) {
            char one = text.charAt(at++);
            if (one == quote) {
                String part = text.substring(start, at - 1);
                return found == null ? part : found.append(part).toString();
            }
            if (one == '\\') {
                if (at == text.length()) {
                    break;
                }
                found = found == null ? new StringBuilder() : found;
                found.append(text.substring(start, at - 1)).append(escape(text.charAt(at++)));
                start = at;
            }
        }
        throw syntaxError("Unterminated string");
    }

    private char escape(char one) throws JSONException {
        switch (one) {
            case 'u':
                if (at + 4 > text.length()) {
                    throw syntaxError("Unterminated escape sequence");
                }
                at += 4;
                try {
                    return (char) Integer.parseInt(text.substring(at - 4, at), 16);
                } catch (NumberFormatException error) {
                    throw syntaxError("Invalid escape sequence");
                }
            case 't':
                return '\t';
            case 'b':
                return '\b';
            case 'n':
                return '\n';
            case 'r':
                return '\r';
            case 'f':
                return '\f';
            default:
                return one;
        }
    }

    private Object literal() throws JSONException {
        int start = at;
        while (at < text.length() && "{}[]/\\:,=;# \t\f\r\n".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        String word = text.substring(start, at);
        if (word.isEmpty()) {
            throw syntaxError("Expected literal value");
        }
        if ("null".equalsIgnoreCase(word)) {
            return JSONObject.NULL;
        }
        if ("true".equalsIgnoreCase(word) || "false".equalsIgnoreCase(word)) {
            return Boolean.valueOf("true".equalsIgnoreCase(word));
        }
        try {
            long whole = Long.parseLong(word);
            return whole == (int) whole ? (Object) Integer.valueOf((int) whole) : (Object) Long.valueOf(whole);
        } catch (NumberFormatException none) {
            // Not a whole number.
        }
        try {
            return Double.valueOf(word);
        } catch (NumberFormatException none) {
            return word;
        }
    }
}
