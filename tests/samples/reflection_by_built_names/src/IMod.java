package com.example.reflection_by_built_names;

import android.content.Context;

public interface IMod {
    void onCreate(Context c);
}
