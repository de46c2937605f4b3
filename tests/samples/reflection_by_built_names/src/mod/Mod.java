package com.example.reflection_by_built_names.mod;

import android.content.Context;
import com.example.reflection_by_built_names.IMod;

public class Mod implements IMod {
    public void onCreate(Context c) {
        c.getPackageManager().getInstalledPackages(0);
    }
}
