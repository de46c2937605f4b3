package java.util;

public class GregorianCalendar extends Calendar {
    public static final int BC = 0;
    public static final int AD = 1;

    public GregorianCalendar() {}

    public GregorianCalendar(TimeZone zone) {
        super(zone, Locale.getDefault());
    }

    public GregorianCalendar(Locale locale) {}

    public GregorianCalendar(TimeZone zone, Locale locale) {
        super(zone, locale);
    }

    public GregorianCalendar(int year, int month, int day) {
        this(year, month, day, 0, 0, 0);
    }

    public GregorianCalendar(int year, int month, int day, int hour, int minute) {
        this(year, month, day, hour, minute, 0);
    }

    public GregorianCalendar(int year, int month, int day, int hour, int minute, int second) {
        set(year, month, day, hour, minute, second);
        set(MILLISECOND, 0);
    }

    public boolean isLeapYear(int year) {
        return lengthOfMonth(year, 1) == 29;
    }
}
