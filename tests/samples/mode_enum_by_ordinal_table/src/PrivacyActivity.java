package com.example.mode_enum_by_ordinal_table;

import android.app.Activity;
import android.os.Bundle;
import android.view.View;

public class PrivacyActivity extends Activity implements View.OnClickListener {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.privacy);
        findViewById(R.id.full).setOnClickListener(this);
        findViewById(R.id.basic).setOnClickListener(this);
    }

    @Override
    public void onClick(View view) {
        ModeKeeper.getInstance(this).setMode(view.getId() == R.id.full ? AppMode.FULL : AppMode.BASIC);
        finish();
    }
}
