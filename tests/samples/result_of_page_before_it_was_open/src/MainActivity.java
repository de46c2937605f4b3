package com.example.result_of_page_before_it_was_open;

import android.content.Intent;
import android.os.Bundle;
import android.view.View;
import android.widget.Button;

public class MainActivity extends androidx.activity.ComponentActivity {
    private final androidx.activity.result.ActivityResultRegistry.Launcher pick =
            registerForActivityResult("pick", new Picked(this));

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Button choose = new Button(this);
        choose.setText("Choose");
        choose.setOnClickListener(new View.OnClickListener() {
            @Override
            public void onClick(View view) {
                pick.launch(new Intent(Intent.ACTION_PICK));
            }
        });
        setContentView(choose);
    }
}
