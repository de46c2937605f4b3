package com.example.compass_is_no_shake;

import android.app.Activity;
import android.content.Intent;
import android.os.Bundle;
import android.view.View;
import android.widget.Button;

public class MainActivity extends Activity implements View.OnClickListener {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Button compass = new Button(this);
        compass.setText("指南针");
        compass.setOnClickListener(this);
        setContentView(compass);
    }

    @Override
    public void onClick(View view) {
        startActivity(new Intent(this, CompassActivity.class));
    }
}
