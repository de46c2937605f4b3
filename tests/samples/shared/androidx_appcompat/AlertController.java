package androidx.appcompat.app;

import android.content.Context;
import android.content.DialogInterface;
import android.view.View;
import android.widget.Button;
import android.widget.LinearLayout;
import android.widget.TextView;

/** A working copy in small of the compat dialog: its buttons call the listeners given to the builder. */
class AlertController implements View.OnClickListener {
    private final AlertDialog dialog;
    private final CharSequence[] texts = new CharSequence[2];
    private final DialogInterface.OnClickListener[] listeners = new DialogInterface.OnClickListener[2];
    CharSequence message = "";

    AlertController(AlertDialog dialog) {
        this.dialog = dialog;
    }

    void setButton(int which, CharSequence text, DialogInterface.OnClickListener listener) {
        texts[-1 - which] = text;
        listeners[-1 - which] = listener;
    }

    View makeView(Context context) {
        LinearLayout column = new LinearLayout(context);
        TextView body = new TextView(context);
        body.setText(message);
        column.addView(body);
        for (int index = 0; index < texts.length; index++) {
            Button button = new Button(context);
            button.setText(texts[index]);
            button.setId(index + 1);
            button.setOnClickListener(this);
            column.addView(button);
        }
        return column;
    }

    @Override
    public void onClick(View view) {
        int index = view.getId() - 1;
        if (listeners[index] != null) {
            listeners[index].onClick(dialog, -1 - index);
        }
        dialog.dismiss();
    }
}
