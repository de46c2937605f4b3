package java.util.regex;

public final class Matcher implements MatchResult {
    private Pattern pattern;
    private String text;
    private int[] found;
    private int next;
    private int appended;

    Matcher(Pattern pattern, String text) {
        this.pattern = pattern;
        this.text = text;
    }

    public Pattern pattern() {
        return pattern;
    }

    public Matcher reset() {
        found = null;
        next = 0;
        appended = 0;
        return this;
    }

    public Matcher reset(CharSequence other) {
        text = other.toString();
        return reset();
    }

    public Matcher usePattern(Pattern other) {
        pattern = other;
        found = null;
        return this;
    }

    public boolean find() {
        if (next > text.length()) {
            found = null;
            return false;
        }
        return keep(pattern.search(text, next, Pattern.FIND));
    }

    public boolean find(int from) {
        if (from < 0 || from > text.length()) {
            throw new IndexOutOfBoundsException("start=" + from + "; length=" + text.length());
        }
        reset();
        return keep(pattern.search(text, from, Pattern.FIND));
    }

    public boolean matches() {
        return keep(pattern.search(text, 0, Pattern.WHOLE));
    }

    public boolean lookingAt() {
        int[] first = pattern.search(text, 0, Pattern.FIND);
        return keep(first != null && first[0] == 0 ? first : null);
    }

    public boolean hitEnd() {
        return found == null || found[1] == text.length();
    }

    private boolean keep(int[] groups) {
        found = groups;
        if (groups == null) {
            return false;
        }
        next = groups[1] == groups[0] ? groups[1] + 1 : groups[1];
        return true;
    }

    private int[] match() {
        if (found == null) {
            throw new IllegalStateException("No successful match so far");
        }
        return found;
    }

    private int place(int group, int side) {
        int[] groups = match();
        if (group < 0 || group * 2 >= groups.length) {
            throw new IndexOutOfBoundsException("No group " + group);
        }
        return groups[group * 2 + side];
    }

    private int number(String name) {
        int number = pattern.groupNumber(name);
        if (number < 0) {
            throw new IllegalArgumentException("No group with name <" + name + ">");
        }
        return number;
    }

    public int start() {
        return place(0, 0);
    }

    public int start(int group) {
        return place(group, 0);
    }

    public int start(String name) {
        return place(number(name), 0);
    }

    public int end() {
        return place(0, 1);
    }

    public int end(int group) {
        return place(group, 1);
    }

    public int end(String name) {
        return place(number(name), 1);
    }

    public String group() {
        return group(0);
    }

    public String group(int group) {
        int from = place(group, 0);
        return from < 0 ? null : text.substring(from, place(group, 1));
    }

    public String group(String name) {
        return group(number(name));
    }

    public int groupCount() {
        return pattern.groupCount();
    }

    public MatchResult toMatchResult() {
        Matcher copy = new Matcher(pattern, text);
        copy.found = match();
        return copy;
    }

    public static String quoteReplacement(String text) {
        return text.replace("\\", "\\\\").replace("$", "\\$");
    }

    public String replaceAll(String with) {
        reset();
        StringBuffer made = new StringBuffer();
        while (find()) {
            appendReplacement(made, with);
        }
        return appendTail(made).toString();
    }

    public String replaceFirst(String with) {
        reset();
        StringBuffer made = new StringBuffer();
        if (find()) {
            appendReplacement(made, with);
        }
        return appendTail(made).toString();
    }

    public Matcher appendReplacement(StringBuffer into, String with) {
        into.append(text.substring(appended, start()));
        appended = end();
        for (int at = 0; at < with.length(); at++) {
            char one = with.charAt(at);
            if (one == '\\' && at + 1 < with.length()) {
                into.append(with.charAt(++at));
            } else if (one == '$' && at + 1 < with.length()) {
                at = appendGroup(into, with, at + 1);
            } else {
                into.append(one);
            }
        }
        return this;
    }

    /** Appends the group that `$` names; the place of the last character of its name. */
    private int appendGroup(StringBuffer into, String with, int at) {
        String value;
        int last = at;
        if (with.charAt(at) == '{') {
            last = with.indexOf('}', at);
            if (last < 0) {
                throw new IllegalArgumentException("named group is missing trailing '}'");
            }
            value = group(with.substring(at + 1, last));
        } else {
            int group = with.charAt(at) - '0';
            if (group < 0 || group > 9) {
                throw new IllegalArgumentException("Illegal group reference");
            }
            while (last + 1 < with.length() && Character.isDigit(with.charAt(last + 1))
                    && group * 10 + with.charAt(last + 1) - '0' <= groupCount()) {
                group = group * 10 + with.charAt(++last) - '0';
            }
            value = group(group);
        }
        if (value != null) {
            into.append(value);
        }
        return last;
    }

    public StringBuffer appendTail(StringBuffer into) {
        return into.append(text.substring(appended));
    }
}
