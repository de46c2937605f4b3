package com.example.app_orchard_scale_top_level_functions;

import android.content.Context;
import android.content.SharedPreferences;

public final class PrivacyKt {
    private static final String ACCEPTED_AT = "accepted_at";

    private PrivacyKt() {
    }

    private static SharedPreferences getOrchard(Context $this$orchard) {
        return $this$orchard.getSharedPreferences("orchard", Context.MODE_PRIVATE);
    }

    public static final boolean isAccepted(Context $this$isAccepted) {
        return getOrchard($this$isAccepted).getLong(ACCEPTED_AT, 0L) != 0L;
    }

    public static final void accept(Context $this$accept) {
        getOrchard($this$accept).edit().putLong(ACCEPTED_AT, System.currentTimeMillis()).apply();
    }

    public static final void ifAccepted(Context $this$ifAccepted, Block block) {
        if (isAccepted($this$ifAccepted)) {
            block.invoke();
        }
    }
}
