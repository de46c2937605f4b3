package android.content;

import android.net.Uri;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/** What an intent must be to get here: its action, its data and all of its categories. */
public class IntentFilter {
    public static final int NO_MATCH_TYPE = -1;
    public static final int NO_MATCH_DATA = -2;
    public static final int NO_MATCH_ACTION = -3;
    public static final int NO_MATCH_CATEGORY = -4;
    private static final int NORMAL = 0x8000;
    private static final int EMPTY = 0x0100000;
    private static final int SCHEME = 0x0200000;
    private static final int HOST = 0x0300000;
    private static final int TYPE = 0x0600000;

    private final List<String> actions = new ArrayList<>();
    private final List<String> categories = new ArrayList<>();
    private final List<String> schemes = new ArrayList<>();
    private final List<String> types = new ArrayList<>();
    private final List<String> hosts = new ArrayList<>();
    private int priority;

    public IntentFilter() {}

    public IntentFilter(String action) {
        addAction(action);
    }

    public IntentFilter(String action, String type) {
        addAction(action);
        types.add(type);
    }

    public IntentFilter(IntentFilter other) {
        actions.addAll(other.actions);
        categories.addAll(other.categories);
        schemes.addAll(other.schemes);
        types.addAll(other.types);
        hosts.addAll(other.hosts);
        priority = other.priority;
    }

    private static void add(List<String> all, String one) {
        if (!all.contains(one)) {
            all.add(one);
        }
    }

    public final void setPriority(int value) {
        priority = value;
    }

    public final int getPriority() {
        return priority;
    }

    public final void addAction(String action) {
        add(actions, action);
    }

    public final int countActions() {
        return actions.size();
    }

    public final String getAction(int at) {
        return actions.get(at);
    }

    public final boolean hasAction(String action) {
        return action != null && actions.contains(action);
    }

    public final boolean matchAction(String action) {
        return hasAction(action);
    }

    public final Iterator<String> actionsIterator() {
        return actions.isEmpty() ? null : actions.iterator();
    }

    public final void addCategory(String category) {
        add(categories, category);
    }

    public final int countCategories() {
        return categories.size();
    }

    public final String getCategory(int at) {
        return categories.get(at);
    }

    public final boolean hasCategory(String category) {
        return categories.contains(category);
    }

    public final Iterator<String> categoriesIterator() {
        return categories.isEmpty() ? null : categories.iterator();
    }

    public final String matchCategories(Set<String> asked) {
        for (String category : asked == null ? Collections.<String>emptySet() : asked) {
            if (!categories.contains(category)) {
                return category;
            }
        }
        return null;
    }

    public final void addDataScheme(String scheme) {
        add(schemes, scheme);
    }

    public final int countDataSchemes() {
        return schemes.size();
    }

    public final String getDataScheme(int at) {
        return schemes.get(at);
    }

    public final boolean hasDataScheme(String scheme) {
        return schemes.contains(scheme);
    }

    public final void addDataType(String type) {
        add(types, type);
    }

    public final int countDataTypes() {
        return types.size();
    }

    public final String getDataType(int at) {
        return types.get(at);
    }

    public final boolean hasDataType(String type) {
        if (type == null) {
            return false;
        }
        String group = type.substring(0, type.indexOf('/') + 1) + "*";
        return types.contains(type) || types.contains(group) || types.contains("*") || types.contains("*/*");
    }

    public final void addDataAuthority(String host, String port) {
        add(hosts, host);
    }

    public final int countDataAuthorities() {
        return hosts.size();
    }

    public final int matchData(String type, String scheme, Uri data) {
        if (schemes.isEmpty() && types.isEmpty()) {
            return type == null && data == null ? EMPTY + NORMAL : NO_MATCH_DATA;
        }
        int match = EMPTY;
        if (!schemes.isEmpty()) {
            if (!schemes.contains(scheme == null ? "" : scheme)) {
                return NO_MATCH_DATA;
            }
            match = SCHEME;
            if (!hosts.isEmpty()) {
                if (data == null || !hosts.contains(data.getHost())) {
                    return NO_MATCH_DATA;
                }
                match = HOST;
            }
        } else if (scheme != null && !scheme.isEmpty() && !scheme.equals("content") && !scheme.equals("file")) {
            return NO_MATCH_DATA;
        }
        if (!types.isEmpty()) {
            return hasDataType(type) ? TYPE + NORMAL : NO_MATCH_TYPE;
        }
        return type == null ? match + NORMAL : NO_MATCH_TYPE;
    }

    public final int match(
            String action, String type, String scheme, Uri data, Set<String> categories, String tag) {
        if (action != null && !hasAction(action)) {
            return NO_MATCH_ACTION;
        }
        int match = matchData(type, scheme, data);
        return match >= 0 && matchCategories(categories) != null ? NO_MATCH_CATEGORY : match;
    }

    public final int match(ContentResolver resolver, Intent intent, boolean resolve, String tag) {
        return match(intent.getAction(), intent.getType(), intent.getScheme(), intent.getData(), intent.getCategories(), tag);
    }
}
