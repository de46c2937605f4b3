package com.example.app_cleaner_scan_at_once;

import android.content.Context;
import java.util.LinkedList;
import java.util.List;

final class RuleFactory {
    private static final boolean DEBUG = Boolean.parseBoolean("false");

    private RuleFactory() {
    }

    static List<Rule> rules(Context context, boolean privacyAgreed) {
        List<Rule> rules = new LinkedList<>();
        rules.add(new QuickRule(context));
        if (privacyAgreed) {
            rules.add(new UsageRule(context));
        }
        if (DEBUG) {
            rules.add(new DebugRule(context));
        }
        return rules;
    }
}
