package java.util;

/** The Gregorian calendar, also before its reform: fields from a time, and a time from fields that were set. */
public abstract class Calendar implements java.io.Serializable, Cloneable, Comparable<Calendar> {
    public static final int ERA = 0;
    public static final int YEAR = 1;
    public static final int MONTH = 2;
    public static final int WEEK_OF_YEAR = 3;
    public static final int WEEK_OF_MONTH = 4;
    public static final int DATE = 5;
    public static final int DAY_OF_MONTH = 5;
    public static final int DAY_OF_YEAR = 6;
    public static final int DAY_OF_WEEK = 7;
    public static final int DAY_OF_WEEK_IN_MONTH = 8;
    public static final int AM_PM = 9;
    public static final int HOUR = 10;
    public static final int HOUR_OF_DAY = 11;
    public static final int MINUTE = 12;
    public static final int SECOND = 13;
    public static final int MILLISECOND = 14;
    public static final int ZONE_OFFSET = 15;
    public static final int DST_OFFSET = 16;
    public static final int FIELD_COUNT = 17;
    static final long DAY = 86400000L;
    protected int[] fields = new int[FIELD_COUNT];
    protected long time;
    protected boolean isTimeSet;
    protected boolean areFieldsSet;
    private TimeZone zone;
    private int firstDay = 1;
    /** The field set last that names a day, as several can. */
    private int dayBy = DATE;
    private int hourBy = HOUR_OF_DAY;

    protected Calendar() {
        this(TimeZone.getDefault(), Locale.getDefault());
    }

    protected Calendar(TimeZone zone, Locale locale) {
        this.zone = zone;
        setTimeInMillis(System.currentTimeMillis());
    }

    public static Calendar getInstance() {
        return new GregorianCalendar();
    }

    public static Calendar getInstance(Locale locale) {
        return new GregorianCalendar();
    }

    public static Calendar getInstance(TimeZone zone) {
        return new GregorianCalendar(zone);
    }

    public static Calendar getInstance(TimeZone zone, Locale locale) {
        return new GregorianCalendar(zone);
    }

    public long getTimeInMillis() {
        if (!isTimeSet) {
            time = joined();
            isTimeSet = true;
            split();
        }
        return time;
    }

    public void setTimeInMillis(long millis) {
        time = millis;
        isTimeSet = true;
        split();
    }

    public final Date getTime() {
        return new Date(getTimeInMillis());
    }

    public final void setTime(Date date) {
        setTimeInMillis(date.getTime());
    }

    public TimeZone getTimeZone() {
        return zone;
    }

    public void setTimeZone(TimeZone next) {
        long now = getTimeInMillis();
        zone = next;
        setTimeInMillis(now);
    }

    public int get(int field) {
        getTimeInMillis();
        return fields[field];
    }

    public void set(int field, int value) {
        if (field == HOUR || field == AM_PM) {
            hourBy = HOUR;
        } else if (field == HOUR_OF_DAY) {
            hourBy = HOUR_OF_DAY;
        } else if (field == DATE || field == MONTH) {
            dayBy = DATE;
        } else if (field == DAY_OF_YEAR || field == DAY_OF_WEEK) {
            dayBy = field;
        } else if (field == WEEK_OF_YEAR || field == WEEK_OF_MONTH) {
            long days = 7L * (value - get(field));
            setTimeInMillis(getTimeInMillis() + days * DAY);
            return;
        }
        fields[field] = value;
        isTimeSet = false;
    }

    public final void set(int year, int month, int day) {
        set(YEAR, year);
        set(MONTH, month);
        set(DATE, day);
    }

    public final void set(int year, int month, int day, int hour, int minute) {
        set(year, month, day);
        set(HOUR_OF_DAY, hour);
        set(MINUTE, minute);
    }

    public final void set(int year, int month, int day, int hour, int minute, int second) {
        set(year, month, day, hour, minute);
        set(SECOND, second);
    }

    public final void clear() {
        setTimeInMillis(-zone.getRawOffset());
    }

    public final void clear(int field) {
        set(field, field == DATE ? 1 : field == YEAR ? 1970 : 0);
    }

    public final boolean isSet(int field) {
        return true;
    }

    public void add(int field, int amount) {
        long now = getTimeInMillis();
        if (field == YEAR || field == MONTH) {
            int months = fields[YEAR] * 12 + fields[MONTH] + (field == YEAR ? 12 * amount : amount);
            int year = Math.floorDiv(months, 12);
            int month = Math.floorMod(months, 12);
            int day = Math.min(fields[DATE], lengthOfMonth(year, month));
            fields[YEAR] = year;
            fields[MONTH] = month;
            fields[DATE] = day;
            dayBy = DATE;
            hourBy = HOUR_OF_DAY;
            isTimeSet = false;
            getTimeInMillis();
            return;
        }
        setTimeInMillis(now + amount * unit(field));
    }

    private static long unit(int field) {
        switch (field) {
            case WEEK_OF_YEAR:
            case WEEK_OF_MONTH:
            case DAY_OF_WEEK_IN_MONTH:
                return 7 * DAY;
            case AM_PM:
                return DAY / 2;
            case HOUR:
            case HOUR_OF_DAY:
                return 3600000;
            case MINUTE:
                return 60000;
            case SECOND:
                return 1000;
            case MILLISECOND:
                return 1;
            default:
                return DAY;
        }
    }

    public void roll(int field, boolean up) {
        roll(field, up ? 1 : -1);
    }

    public void roll(int field, int amount) {
        int least = getActualMinimum(field);
        int count = getActualMaximum(field) - least + 1;
        set(field, least + Math.floorMod(get(field) - least + amount, count));
    }

    public int getActualMaximum(int field) {
        switch (field) {
            case MONTH:
                return 11;
            case DATE:
                return lengthOfMonth(get(YEAR), get(MONTH));
            case DAY_OF_YEAR:
                return lengthOfMonth(get(YEAR), 1) + 337;
            case DAY_OF_WEEK:
                return 7;
            case AM_PM:
                return 1;
            case HOUR:
                return 11;
            case HOUR_OF_DAY:
                return 23;
            case MINUTE:
            case SECOND:
                return 59;
            case MILLISECOND:
                return 999;
            default:
                return 53;
        }
    }

    public int getMaximum(int field) {
        return field == DATE ? 31 : field == DAY_OF_YEAR ? 366 : getActualMaximum(field);
    }

    public int getActualMinimum(int field) {
        return field == DATE || field == DAY_OF_YEAR || field == DAY_OF_WEEK || field == WEEK_OF_YEAR ? 1 : 0;
    }

    public int getFirstDayOfWeek() {
        return firstDay;
    }

    public void setFirstDayOfWeek(int day) {
        firstDay = day;
        split();
    }

    public int getMinimalDaysInFirstWeek() {
        return 1;
    }

    public void setMinimalDaysInFirstWeek(int days) {}

    public void setLenient(boolean lenient) {}

    public boolean isLenient() {
        return true;
    }

    public boolean before(Object other) {
        return other instanceof Calendar && compareTo((Calendar) other) < 0;
    }

    public boolean after(Object other) {
        return other instanceof Calendar && compareTo((Calendar) other) > 0;
    }

    public int compareTo(Calendar other) {
        return Long.compare(getTimeInMillis(), other.getTimeInMillis());
    }

    public boolean equals(Object other) {
        return other instanceof Calendar && compareTo((Calendar) other) == 0 && zone.equals(((Calendar) other).zone);
    }

    public int hashCode() {
        return (int) getTimeInMillis() ^ (int) (getTimeInMillis() >> 32);
    }

    public Object clone() {
        Calendar copy = new GregorianCalendar(zone);
        copy.firstDay = firstDay;
        copy.setTimeInMillis(getTimeInMillis());
        return copy;
    }

    static int lengthOfMonth(int year, int month) {
        if (month == 1) {
            return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
        }
        return month == 3 || month == 5 || month == 8 || month == 10 ? 30 : 31;
    }

    /** Days from 1970 to the first of a month; years begin in March, so that a leap day ends one. */
    private static long daysTo(int year, int month) {
        int months = year * 12 + month - 2;
        long from = Math.floorDiv(months, 12);
        int since = Math.floorMod(months, 12);
        return from * 365 + Math.floorDiv(from, 4L) - Math.floorDiv(from, 100L) + Math.floorDiv(from, 400L)
                + (153 * since + 2) / 5 - 719468;
    }

    private long joined() {
        int months = fields[YEAR] * 12 + fields[MONTH];
        int year = Math.floorDiv(months, 12);
        long days = daysTo(year, Math.floorMod(months, 12)) + fields[DATE] - 1;
        if (dayBy == DAY_OF_YEAR) {
            days = daysTo(year, 0) + fields[DAY_OF_YEAR] - 1;
        } else if (dayBy == DAY_OF_WEEK) {
            int now = (int) Math.floorMod(days + 4, 7L) + 1;
            days += Math.floorMod(fields[DAY_OF_WEEK] - firstDay, 7) - Math.floorMod(now - firstDay, 7);
        }
        int hour = hourBy == HOUR ? fields[AM_PM] * 12 + fields[HOUR] : fields[HOUR_OF_DAY];
        long millis = ((hour * 60L + fields[MINUTE]) * 60 + fields[SECOND]) * 1000 + fields[MILLISECOND];
        return days * DAY + millis - zone.getRawOffset();
    }

    private void split() {
        long local = time + zone.getOffset(time);
        long day = Math.floorDiv(local, DAY);
        int millis = (int) Math.floorMod(local, DAY);
        long shifted = day + 719468;
        long era = Math.floorDiv(shifted, 146097L);
        int inEra = (int) Math.floorMod(shifted, 146097L);
        int years = (inEra - inEra / 1460 + inEra / 36524 - inEra / 146096) / 365;
        int inYear = inEra - (365 * years + years / 4 - years / 100);
        int since = (5 * inYear + 2) / 153;
        int month = since < 10 ? since + 2 : since - 10;
        int year = (int) (years + era * 400) + (month <= 1 ? 1 : 0);
        fields[ERA] = 1;
        fields[YEAR] = year;
        fields[MONTH] = month;
        fields[DATE] = inYear - (153 * since + 2) / 5 + 1;
        fields[DAY_OF_YEAR] = (int) (day - daysTo(year, 0)) + 1;
        fields[DAY_OF_WEEK] = (int) Math.floorMod(day + 4, 7L) + 1;
        fields[DAY_OF_WEEK_IN_MONTH] = (fields[DATE] - 1) / 7 + 1;
        fields[WEEK_OF_YEAR] = week(fields[DAY_OF_YEAR]);
        fields[WEEK_OF_MONTH] = week(fields[DATE]);
        fields[HOUR_OF_DAY] = millis / 3600000;
        fields[AM_PM] = fields[HOUR_OF_DAY] / 12;
        fields[HOUR] = fields[HOUR_OF_DAY] % 12;
        fields[MINUTE] = millis / 60000 % 60;
        fields[SECOND] = millis / 1000 % 60;
        fields[MILLISECOND] = millis % 1000;
        fields[ZONE_OFFSET] = zone.getRawOffset();
        dayBy = DATE;
        hourBy = HOUR_OF_DAY;
        areFieldsSet = true;
    }

    private int week(int day) {
        int begun = Math.floorMod(fields[DAY_OF_WEEK] - firstDay - (day - 1), 7);
        return (day - 1 + begun) / 7 + 1;
    }
}
