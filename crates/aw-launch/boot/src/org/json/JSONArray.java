package org.json;

import java.util.ArrayList;
import java.util.Collection;

public class JSONArray {
    private final ArrayList<Object> held = new ArrayList<>();

    public JSONArray() {}

    public JSONArray(Collection from) {
        for (Object value : from) {
            held.add(JSONObject.wrap(value));
        }
    }

    public JSONArray(String text) throws JSONException {
        this(new JSONTokener(text));
    }

    public JSONArray(JSONTokener from) throws JSONException {
        Object value = from.nextValue();
        if (!(value instanceof JSONArray)) {
            throw new JSONException("Value " + value + " cannot be converted to JSONArray");
        }
        held.addAll(((JSONArray) value).held);
    }

    public JSONArray(Object array) throws JSONException {
        if (!array.getClass().isArray()) {
            throw new JSONException("Not a primitive array: " + array.getClass());
        }
        held.addAll(of(array).held);
    }

    static JSONArray of(Object array) {
        JSONArray made = new JSONArray();
        for (int at = 0; at < java.lang.reflect.Array.getLength(array); at++) {
            made.held.add(JSONObject.wrap(java.lang.reflect.Array.get(array, at)));
        }
        return made;
    }

    public int length() {
        return held.size();
    }

    public JSONArray put(Object value) {
        held.add(value);
        return this;
    }

    public JSONArray put(boolean value) {
        return put((Object) value);
    }

    public JSONArray put(double value) throws JSONException {
        return put((Object) value);
    }

    public JSONArray put(int value) {
        return put((Object) value);
    }

    public JSONArray put(long value) {
        return put((Object) value);
    }

    public JSONArray put(int at, Object value) throws JSONException {
        while (held.size() <= at && at < 1 << 16) {
            held.add(null);
        }
        held.set(at, value);
        return this;
    }

    public boolean isNull(int at) {
        Object value = opt(at);
        return value == null || value == JSONObject.NULL;
    }

    public Object opt(int at) {
        return at < 0 || at >= held.size() ? null : held.get(at);
    }

    public Object remove(int at) {
        return at < 0 || at >= held.size() ? null : held.remove(at);
    }

    public Object get(int at) throws JSONException {
        return JSONObject.there(opt(at), at);
    }

    public boolean getBoolean(int at) throws JSONException {
        return JSONObject.there(JSONObject.asBoolean(get(at)), at);
    }

    public int getInt(int at) throws JSONException {
        return JSONObject.there(JSONObject.asNumber(get(at)), at).intValue();
    }

    public long getLong(int at) throws JSONException {
        return JSONObject.there(JSONObject.asNumber(get(at)), at).longValue();
    }

    public double getDouble(int at) throws JSONException {
        return JSONObject.there(JSONObject.asNumber(get(at)), at).doubleValue();
    }

    public String getString(int at) throws JSONException {
        return get(at).toString();
    }

    public JSONObject getJSONObject(int at) throws JSONException {
        return JSONObject.there(optJSONObject(at), at);
    }

    public JSONArray getJSONArray(int at) throws JSONException {
        return JSONObject.there(optJSONArray(at), at);
    }

    public int optInt(int at) {
        Number value = JSONObject.asNumber(opt(at));
        return value == null ? 0 : value.intValue();
    }

    public String optString(int at) {
        return optString(at, "");
    }

    public String optString(int at, String other) {
        Object value = opt(at);
        return value == null ? other : value.toString();
    }

    public JSONObject optJSONObject(int at) {
        Object value = opt(at);
        return value instanceof JSONObject ? (JSONObject) value : null;
    }

    public JSONArray optJSONArray(int at) {
        Object value = opt(at);
        return value instanceof JSONArray ? (JSONArray) value : null;
    }

    public String join(String between) throws JSONException {
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < held.size(); at++) {
            text.append(at == 0 ? "" : between);
            JSONObject.write(text, held.get(at), 0, 0);
        }
        return text.toString();
    }

    public String toString() {
        StringBuilder text = new StringBuilder();
        JSONObject.write(text, this, 0, 0);
        return text.toString();
    }

    public String toString(int indent) throws JSONException {
        StringBuilder text = new StringBuilder();
        JSONObject.write(text, this, indent, 0);
        return text.toString();
    }
}
