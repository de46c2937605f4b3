package com.example.view_binding_lambdas;

import android.view.LayoutInflater;
import android.view.View;
import android.widget.Button;

public final class ActivityMainBinding {
    public final View root;
    public final Button tv1;
    public final Button tv2;
    public final Button tv3;

    private ActivityMainBinding(View root) {
        this.root = root;
        tv1 = root.findViewById(R.id.tv1);
        tv2 = root.findViewById(R.id.tv2);
        tv3 = root.findViewById(R.id.tv3);
    }

    public static ActivityMainBinding inflate(LayoutInflater inflater) {
        return new ActivityMainBinding(inflater.inflate(R.layout.activity_main, null, false));
    }
}
