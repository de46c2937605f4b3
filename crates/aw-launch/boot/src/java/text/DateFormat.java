package java.text;

import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;

public abstract class DateFormat extends Format {
    public static final int FULL = 0;
    public static final int LONG = 1;
    public static final int MEDIUM = 2;
    public static final int SHORT = 3;
    public static final int DEFAULT = 2;
    private static final String[] DATES = {"y年M月d日EEEE", "y年M月d日", "y年M月d日", "y/M/d"};
    private static final String[] TIMES = {"z ah:mm:ss", "z ah:mm:ss", "ah:mm:ss", "ah:mm"};
    private static final String[] ENGLISH_DATES = {"EEEE, MMMM d, y", "MMMM d, y", "MMM d, y", "M/d/yy"};
    private static final String[] ENGLISH_TIMES = {"h:mm:ss a z", "h:mm:ss a z", "h:mm:ss a", "h:mm a"};
    protected Calendar calendar = new GregorianCalendar();
    private boolean lenient = true;

    public abstract StringBuffer format(Date date, StringBuffer into, FieldPosition position);

    public abstract Date parse(String text, ParsePosition position);

    public final StringBuffer format(Object value, StringBuffer into, FieldPosition position) {
        if (value instanceof Number) {
            return format(new Date(((Number) value).longValue()), into, position);
        }
        if (!(value instanceof Date)) {
            throw new IllegalArgumentException("Cannot format given Object as a Date");
        }
        return format((Date) value, into, position);
    }

    public final String format(Date date) {
        return format(date, new StringBuffer(), null).toString();
    }

    public Date parse(String text) throws ParseException {
        ParsePosition position = new ParsePosition(0);
        Date found = parse(text, position);
        if (position.getIndex() == 0) {
            throw new ParseException("Unparseable date: \"" + text + "\"", position.getErrorIndex());
        }
        return found;
    }

    public Object parseObject(String text, ParsePosition position) {
        return parse(text, position);
    }

    private static DateFormat of(int date, int time, Locale locale) {
        boolean chinese = locale.getLanguage().equals("zh");
        String dates = date < 0 ? "" : (chinese ? DATES : ENGLISH_DATES)[date];
        String times = time < 0 ? "" : (chinese ? TIMES : ENGLISH_TIMES)[time];
        String between = dates.isEmpty() || times.isEmpty() ? "" : chinese ? " " : ", ";
        return new SimpleDateFormat(dates + between + times, locale);
    }

    public static final DateFormat getDateInstance() {
        return of(MEDIUM, -1, Locale.getDefault());
    }

    public static final DateFormat getDateInstance(int style) {
        return of(style, -1, Locale.getDefault());
    }

    public static final DateFormat getDateInstance(int style, Locale locale) {
        return of(style, -1, locale);
    }

    public static final DateFormat getTimeInstance() {
        return of(-1, MEDIUM, Locale.getDefault());
    }

    public static final DateFormat getTimeInstance(int style) {
        return of(-1, style, Locale.getDefault());
    }

    public static final DateFormat getDateTimeInstance() {
        return of(MEDIUM, MEDIUM, Locale.getDefault());
    }

    public static final DateFormat getDateTimeInstance(int date, int time) {
        return of(date, time, Locale.getDefault());
    }

    public static final DateFormat getDateTimeInstance(int date, int time, Locale locale) {
        return of(date, time, locale);
    }

    public static final DateFormat getInstance() {
        return of(SHORT, SHORT, Locale.getDefault());
    }

    public Calendar getCalendar() {
        return calendar;
    }

    public void setCalendar(Calendar next) {
        calendar = next;
    }

    public TimeZone getTimeZone() {
        return calendar.getTimeZone();
    }

    public void setTimeZone(TimeZone zone) {
        calendar.setTimeZone(zone);
    }

    public boolean isLenient() {
        return lenient;
    }

    public void setLenient(boolean lenient) {
        this.lenient = lenient;
    }
}
