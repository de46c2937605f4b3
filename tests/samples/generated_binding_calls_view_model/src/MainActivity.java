package com.example.generated_binding_calls_view_model;

import android.app.Activity;
import android.os.Bundle;
import android.view.View;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        View root = getLayoutInflater().inflate(R.layout.activity_privacy, null);
        setContentView(root);
        new ActivityPrivacyBindingImpl(root).setModel(new PrivacyModel(this));
    }
}
