package com.example.initializers_with_dependencies;

import android.content.Context;
import androidx.startup.Initializer;
import java.util.Collections;
import java.util.List;

public class StatInit implements Initializer<Object> {
    public Object create(Context c) {
        com.example.sdk.stat.Agent.init(c);
        return c;
    }

    public List<Class<? extends Initializer<?>>> dependencies() {
        return Collections.emptyList();
    }
}
