package com.example.screens_of_user_rights;

import android.app.Activity;
import android.content.Intent;
import android.os.Bundle;
import android.view.View;
import android.widget.Button;

public class MainActivity extends Activity implements View.OnClickListener {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Button settings = new Button(this);
        settings.setText("设置");
        settings.setOnClickListener(this);
        setContentView(settings);
    }

    @Override
    public void onClick(View view) {
        startActivity(new Intent(this, SettingsActivity.class));
    }
}
