package com.example.modules_named_by_manifest_entries;

import android.content.Context;

public interface AppModule {
    void install(Context context);
}
