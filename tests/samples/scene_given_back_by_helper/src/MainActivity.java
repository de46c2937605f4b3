package com.example.scene_given_back_by_helper;

import android.app.Activity;
import android.os.Bundle;
import android.view.View;
import android.widget.Button;

public class MainActivity extends Activity {
    private Object shown;
    private Object synced;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        shown = Scenes.scene(new Show(this));
        synced = Scenes.scene(new Sync(this));
        Scenes.run(shown);
        Button sync = new Button(this);
        sync.setText("Sync");
        sync.setOnClickListener(new View.OnClickListener() {
            @Override
            public void onClick(View view) {
                Scenes.run(synced);
            }
        });
        setContentView(sync);
    }
}
