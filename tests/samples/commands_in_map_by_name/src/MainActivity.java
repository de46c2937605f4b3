package com.example.commands_in_map_by_name;

import android.app.Activity;
import android.os.Bundle;
import android.view.View;
import android.widget.Button;

public class MainActivity extends Activity implements View.OnClickListener {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Button people = new Button(this);
        people.setText("联系人");
        people.setOnClickListener(this);
        setContentView(people);
        Commands.run("device", this);
    }

    @Override
    public void onClick(View view) {
        Commands.run("people", this);
    }
}
