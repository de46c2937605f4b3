package java.util;

public class StringTokenizer implements Enumeration<Object> {
    private final String text;
    private String marks;
    private final boolean keepsMarks;
    private int at;

    public StringTokenizer(String text) {
        this(text, " \t\n\r\f", false);
    }

    public StringTokenizer(String text, String marks) {
        this(text, marks, false);
    }

    public StringTokenizer(String text, String marks, boolean keepsMarks) {
        this.text = text;
        this.marks = marks;
        this.keepsMarks = keepsMarks;
    }

    private boolean isMark(int at) {
        return marks.indexOf(text.charAt(at)) >= 0;
    }

    private int start(int from) {
        while (!keepsMarks && from < text.length() && isMark(from)) {
            from++;
        }
        return from;
    }

    private int end(int from) {
        int end = from;
        while (end < text.length() && !isMark(end)) {
            end++;
        }
        return keepsMarks && end == from ? from + 1 : end;
    }

    public boolean hasMoreTokens() {
        return start(at) < text.length();
    }

    public String nextToken() {
        int from = start(at);
        if (from >= text.length()) {
            throw new NoSuchElementException();
        }
        at = end(from);
        return text.substring(from, at);
    }

    public String nextToken(String marks) {
        this.marks = marks;
        return nextToken();
    }

    public boolean hasMoreElements() {
        return hasMoreTokens();
    }

    public Object nextElement() {
        return nextToken();
    }

    public int countTokens() {
        int count = 0;
        for (int from = start(at); from < text.length(); from = start(end(from))) {
            count++;
        }
        return count;
    }
}
