package com.example.clean_app;

import android.app.Activity;
import android.os.Bundle;
import android.view.View;
import android.widget.Button;
import android.widget.EditText;
import android.widget.LinearLayout;

public class MainActivity extends Activity implements View.OnClickListener {
    private EditText note;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        LinearLayout column = new LinearLayout(this);
        column.setOrientation(LinearLayout.VERTICAL);
        note = new EditText(this);
        note.setText(getSharedPreferences("notes", MODE_PRIVATE).getString("note", ""));
        Button save = new Button(this);
        save.setText("保存");
        save.setOnClickListener(this);
        column.addView(note);
        column.addView(save);
        setContentView(column);
    }

    @Override
    public void onClick(View view) {
        getSharedPreferences("notes", MODE_PRIVATE).edit().putString("note", note.getText().toString()).apply();
    }
}
