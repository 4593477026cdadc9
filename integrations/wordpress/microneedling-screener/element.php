<?php
/**
 * The element as HTML. Whoever may write a post may write these settings, so nothing of them is trusted.
 *
 * @package microneedling-screener
 */

namespace MicroneedlingScreener;

/** The files of the release, in a folder named after its version: its addresses never change what they mean. */
const RELEASE = 'screener/1.0.0/';

/** What may be set. Whatever else is written is left out. */
const SETTINGS = array( 'clinic-name', 'consult-phone', 'consult-url', 'country', 'isolation', 'lang', 'overlay' );

/**
 * The script and the element. A page that says this twice still runs the script once: it is a module.
 *
 * @param array  $settings What the clinic wrote, by attribute.
 * @param string $fallback What the clinic wrote for visitors whose browser can't run the widget.
 */
function element( array $settings, string $fallback ) {
	$attributes = '';
	foreach ( SETTINGS as $name ) {
		$value = $settings[ $name ] ?? '';
		if ( is_string( $value ) && '' !== $value ) {
			$attributes .= sprintf( ' %s="%s"', $name, esc_attr( $value ) );
		}
	}
	$script = wp_get_script_tag(
		array(
			'type' => 'module',
			'src'  => plugins_url( RELEASE . 'screener.js', __FILE__ ),
		)
	);
	$fallback = '' === $fallback ? usual_fallback( $settings ) : wp_kses_post( $fallback );
	return "$script<microneedling-screener$attributes>$fallback</microneedling-screener>";
}

/**
 * What shows where the clinic wrote nothing.
 *
 * @param array $settings What the clinic wrote, by attribute.
 */
function usual_fallback( array $settings ) {
	$words = __( 'Before a consult, tell us about your skin today, your health and your medicines.', 'microneedling-screener' );
	$html  = '<p>' . esc_html( $words ) . '</p>';
	$phone = $settings['consult-phone'] ?? '';
	if ( is_string( $phone ) && '' !== $phone ) {
		$number = preg_replace( '/[^+\d]/', '', $phone );
		$html  .= sprintf( '<p><a href="%s">%s</a></p>', esc_url( "tel:$number", array( 'tel' ) ), esc_html( $phone ) );
	}
	return $html;
}
