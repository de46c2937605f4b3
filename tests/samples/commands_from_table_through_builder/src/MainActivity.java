package com.example.commands_from_table_through_builder;

import android.app.Activity;
import android.os.Bundle;
import android.widget.Button;

public class MainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Button about = new Button(this);
        about.setText("About this phone");
        about.setOnClickListener(view -> about.setText(Shell.run(Commands.TABLE[Commands.RELEASE])
                + Shell.run(Commands.TABLE[Commands.MEMORY])));
        setContentView(about);
    }
}
