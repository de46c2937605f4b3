package com.example.loaded_services_after_shrinking;

import android.content.Context;

interface StartPlugin {
    int order();

    boolean needsAnswer();

    void start(Context context);
}
