package java.util;

public class Date implements java.io.Serializable, Cloneable, Comparable<Date> {
    private long time;

    public Date() {
        this(System.currentTimeMillis());
    }

    public Date(long time) {
        this.time = time;
    }

    public long getTime() {
        return time;
    }

    public void setTime(long time) {
        this.time = time;
    }

    public boolean before(Date other) {
        return time < other.time;
    }

    public boolean after(Date other) {
        return time > other.time;
    }

    public boolean equals(Object other) {
        return other instanceof Date && ((Date) other).time == time;
    }

    public int hashCode() {
        return (int) time ^ (int) (time >> 32);
    }

    public int compareTo(Date other) {
        return Long.compare(time, other.time);
    }

    public int getYear() {
        return field(Calendar.YEAR) - 1900;
    }

    public int getMonth() {
        return field(Calendar.MONTH);
    }

    public int getDate() {
        return field(Calendar.DATE);
    }

    public int getDay() {
        return field(Calendar.DAY_OF_WEEK) - 1;
    }

    public int getHours() {
        return field(Calendar.HOUR_OF_DAY);
    }

    public int getMinutes() {
        return field(Calendar.MINUTE);
    }

    public int getSeconds() {
        return field(Calendar.SECOND);
    }

    private int field(int number) {
        Calendar calendar = new GregorianCalendar();
        calendar.setTimeInMillis(time);
        return calendar.get(number);
    }

    public String toString() {
        return new java.text.SimpleDateFormat("EEE MMM dd HH:mm:ss z yyyy", Locale.US).format(this);
    }

    public Object clone() {
        return new Date(time);
    }
}
