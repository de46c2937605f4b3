package org.json;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

public class JSONObject {
    public static final Object NULL = new Object() {
        public boolean equals(Object other) {
            return other == this || other == null;
        }

        public int hashCode() {
            return 0;
        }

        public String toString() {
            return "null";
        }
    };

    private final LinkedHashMap<String, Object> held = new LinkedHashMap<>();

    public JSONObject() {}

    public JSONObject(Map from) {
        for (Map.Entry<?, ?> entry : ((Map<?, ?>) from).entrySet()) {
            held.put((String) entry.getKey(), wrap(entry.getValue()));
        }
    }

    public JSONObject(String text) throws JSONException {
        this(new JSONTokener(text));
    }

    public JSONObject(JSONTokener from) throws JSONException {
        Object value = from.nextValue();
        if (!(value instanceof JSONObject)) {
            throw new JSONException("Value " + value + " cannot be converted to JSONObject");
        }
        held.putAll(((JSONObject) value).held);
    }

    public int length() {
        return held.size();
    }

    public JSONObject put(String name, Object value) throws JSONException {
        if (value == null) {
            held.remove(name);
            return this;
        }
        if (name == null) {
            throw new JSONException("Names must be non-null");
        }
        held.put(name, value);
        return this;
    }

    public JSONObject put(String name, boolean value) throws JSONException {
        return put(name, (Object) value);
    }

    public JSONObject put(String name, double value) throws JSONException {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            throw new JSONException("Forbidden numeric value: " + value);
        }
        return put(name, (Object) value);
    }

    public JSONObject put(String name, int value) throws JSONException {
        return put(name, (Object) value);
    }

    public JSONObject put(String name, long value) throws JSONException {
        return put(name, (Object) value);
    }

    public JSONObject putOpt(String name, Object value) throws JSONException {
        return name == null || value == null ? this : put(name, value);
    }

    public JSONObject accumulate(String name, Object value) throws JSONException {
        Object known = held.get(name);
        if (known == null) {
            return put(name, value);
        }
        JSONArray all = known instanceof JSONArray ? (JSONArray) known : new JSONArray().put(known);
        return put(name, all.put(value));
    }

    public Object remove(String name) {
        return held.remove(name);
    }

    public boolean isNull(String name) {
        Object value = held.get(name);
        return value == null || value == NULL;
    }

    public boolean has(String name) {
        return held.containsKey(name);
    }

    public Object opt(String name) {
        return held.get(name);
    }

    public Object get(String name) throws JSONException {
        return there(held.get(name), name);
    }

    static <T> T there(T value, Object name) throws JSONException {
        if (value == null) {
            throw new JSONException("No value for " + name);
        }
        return value;
    }

    public boolean getBoolean(String name) throws JSONException {
        return there(asBoolean(get(name)), name);
    }

    public int getInt(String name) throws JSONException {
        return there(asNumber(get(name)), name).intValue();
    }

    public long getLong(String name) throws JSONException {
        return there(asNumber(get(name)), name).longValue();
    }

    public double getDouble(String name) throws JSONException {
        return there(asNumber(get(name)), name).doubleValue();
    }

    public String getString(String name) throws JSONException {
        return String.valueOf(get(name));
    }

    public JSONObject getJSONObject(String name) throws JSONException {
        return there(optJSONObject(name), name);
    }

    public JSONArray getJSONArray(String name) throws JSONException {
        return there(optJSONArray(name), name);
    }

    public boolean optBoolean(String name) {
        return optBoolean(name, false);
    }

    public boolean optBoolean(String name, boolean other) {
        Boolean value = asBoolean(opt(name));
        return value == null ? other : value;
    }

    public int optInt(String name) {
        return optInt(name, 0);
    }

    public int optInt(String name, int other) {
        Number value = asNumber(opt(name));
        return value == null ? other : value.intValue();
    }

    public long optLong(String name) {
        return optLong(name, 0);
    }

    public long optLong(String name, long other) {
        Number value = asNumber(opt(name));
        return value == null ? other : value.longValue();
    }

    public double optDouble(String name) {
        return optDouble(name, Double.NaN);
    }

    public double optDouble(String name, double other) {
        Number value = asNumber(opt(name));
        return value == null ? other : value.doubleValue();
    }

    public String optString(String name) {
        return optString(name, "");
    }

    public String optString(String name, String other) {
        Object value = opt(name);
        return value == null ? other : value.toString();
    }

    public JSONObject optJSONObject(String name) {
        Object value = opt(name);
        return value instanceof JSONObject ? (JSONObject) value : null;
    }

    public JSONArray optJSONArray(String name) {
        Object value = opt(name);
        return value instanceof JSONArray ? (JSONArray) value : null;
    }

    static Boolean asBoolean(Object value) {
        String text = String.valueOf(value);
        return value instanceof Boolean ? (Boolean) value
                : "true".equalsIgnoreCase(text) ? Boolean.TRUE : "false".equalsIgnoreCase(text) ? Boolean.FALSE : null;
    }

    static Number asNumber(Object value) {
        if (value instanceof Number) {
            return (Number) value;
        }
        try {
            return value instanceof String ? (Number) Double.valueOf((String) value) : null;
        } catch (NumberFormatException none) {
            return null;
        }
    }

    public Iterator<String> keys() {
        return held.keySet().iterator();
    }

    public java.util.Set<String> keySet() {
        return held.keySet();
    }

    public JSONArray names() {
        return held.isEmpty() ? null : new JSONArray(new ArrayList<String>(held.keySet()));
    }

    public JSONArray toJSONArray(JSONArray names) throws JSONException {
        JSONArray made = new JSONArray();
        for (int at = 0; names != null && at < names.length(); at++) {
            made.put(opt(names.getString(at)));
        }
        return made;
    }

    public String toString() {
        StringBuilder text = new StringBuilder();
        write(text, this, 0, 0);
        return text.toString();
    }

    public String toString(int indent) throws JSONException {
        StringBuilder text = new StringBuilder();
        write(text, this, indent, 0);
        return text.toString();
    }

    private static void line(StringBuilder text, int indent, int depth) {
        if (indent > 0) {
            text.append('\n');
            for (int at = 0; at < indent * depth; at++) {
                text.append(' ');
            }
        }
    }

    static void write(StringBuilder text, Object value, int indent, int depth) {
        if (value instanceof JSONObject) {
            text.append('{');
            String between = "";
            for (Map.Entry<String, Object> entry : ((JSONObject) value).held.entrySet()) {
                text.append(between);
                line(text, indent, depth + 1);
                text.append(quote(entry.getKey())).append(indent > 0 ? ": " : ":");
                write(text, entry.getValue(), indent, depth + 1);
                between = ",";
            }
            if (!between.isEmpty()) {
                line(text, indent, depth);
            }
            text.append('}');
        } else if (value instanceof JSONArray) {
            text.append('[');
            JSONArray all = (JSONArray) value;
            for (int at = 0; at < all.length(); at++) {
                text.append(at == 0 ? "" : ",");
                line(text, indent, depth + 1);
                write(text, all.opt(at), indent, depth + 1);
            }
            if (all.length() > 0) {
                line(text, indent, depth);
            }
            text.append(']');
        } else if (value == null || value == NULL || value instanceof Boolean) {
            text.append(String.valueOf(value));
        } else if (value instanceof Number) {
            text.append(number((Number) value));
        } else {
            text.append(quote(value.toString()));
        }
    }

    private static String number(Number value) {
        double real = value.doubleValue();
        long whole = value.longValue();
        return real == whole && !(value instanceof Long) ? Long.toString(whole) : value.toString();
    }

    public static String numberToString(Number value) throws JSONException {
        return number(value);
    }

    public static native String quote(String text);

    public static Object wrap(Object value) {
        if (value == null) {
            return NULL;
        }
        if (value instanceof Collection) {
            return new JSONArray((Collection<?>) value);
        }
        if (value instanceof Map) {
            return new JSONObject((Map<?, ?>) value);
        }
        return value.getClass().isArray() ? JSONArray.of(value) : value;
    }
}
