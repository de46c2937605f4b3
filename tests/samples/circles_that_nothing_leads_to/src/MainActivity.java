package com.example.circles_that_nothing_leads_to;

import android.app.Activity;
import android.os.Bundle;
import android.widget.Button;
import android.widget.LinearLayout;

public class MainActivity extends Activity {
    private Runnable kept;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        LinearLayout page = new LinearLayout(this);
        Button start = new Button(this);
        start.setText("Start");
        start.setOnClickListener(view -> {
            kept = new Loud(this);
            new Thread(new Quiet()).start();
        });
        page.addView(start);
        Button camera = new Button(this);
        camera.setText("Camera");
        camera.setOnClickListener(view -> Ask.now(this));
        page.addView(camera);
        setContentView(page);
    }
}
