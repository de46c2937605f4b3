package com.example.settings_helper_on_button;

import android.app.Activity;
import android.os.Bundle;
import android.view.View;
import android.widget.Button;

public class L extends Activity implements View.OnClickListener {
    @Override
    protected void onCreate(Bundle b) {
        super.onCreate(b);
        Button x = new Button(this);
        x.setText("反馈");
        x.setOnClickListener(this);
        setContentView(x);
    }

    public void onClick(View v) {
        Sys.secure(this, "android_id");
    }
}
