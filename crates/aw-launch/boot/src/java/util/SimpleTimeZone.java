package java.util;

public class SimpleTimeZone extends TimeZone {
    private int offset;

    public SimpleTimeZone(int offset, String id) {
        this.offset = offset;
        setID(id);
    }

    public int getRawOffset() {
        return offset;
    }

    public void setRawOffset(int millis) {
        offset = millis;
    }

    public boolean inDaylightTime(Date date) {
        return false;
    }

    public boolean useDaylightTime() {
        return false;
    }
}
