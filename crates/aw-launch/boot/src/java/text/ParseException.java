package java.text;

public class ParseException extends Exception {
    private final int place;

    public ParseException(String message, int place) {
        super(message);
        this.place = place;
    }

    public int getErrorOffset() {
        return place;
    }
}
