package androidx.fragment.app;

import android.content.Context;
import android.util.AttributeSet;
import android.widget.FrameLayout;

/** A working copy in small: adds the fragment that the layout names. */
public final class FragmentContainerView extends FrameLayout {
    public FragmentContainerView(Context context, AttributeSet attributes) {
        super(context, attributes);
        String name = attributes.getAttributeValue("http://schemas.android.com/apk/res/android", "name");
        try {
            Fragment fragment = (Fragment) Class.forName(name).newInstance();
            ((FragmentActivity) context).getSupportFragmentManager().beginTransaction().add(getId(), fragment).commit();
        } catch (ReflectiveOperationException missing) {
            throw new IllegalStateException(name, missing);
        }
    }
}
