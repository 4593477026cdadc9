<?php
/**
 * Plugin Name:       Microneedling screener
 * Description:       A short questionnaire that prepares a visitor for a microneedling consult. It sends nothing and stores nothing.
 * Version:           1.0.0
 * Requires at least: 6.1
 * Requires PHP:      7.4
 * License:           MIT OR Apache-2.0
 * Text Domain:       microneedling-screener
 *
 * @package microneedling-screener
 */

namespace MicroneedlingScreener;

defined( 'ABSPATH' ) || exit;

require __DIR__ . '/element.php';

add_action( 'init', __NAMESPACE__ . '\\register' );

/** Makes the element known under two names: a shortcode, and a block of the editor. */
function register() {
	add_shortcode( 'microneedling-screener', __NAMESPACE__ . '\\shortcode' );
	register_block_type( __DIR__ . '/block', array( 'render_callback' => __NAMESPACE__ . '\\block' ) );
}

/**
 * `[microneedling-screener consult-url="…"]What shows where the widget can't run.[/microneedling-screener]`
 *
 * @param array|string $settings The attributes; an empty string when there are none.
 * @param string|null  $fallback What stands inside.
 */
function shortcode( $settings, $fallback = '' ) {
	return element( (array) $settings, trim( (string) $fallback ) );
}

/**
 * The block. Its settings have the names of the element's attributes.
 *
 * @param array $settings What was written in the editor.
 */
function block( $settings ) {
	return element( $settings, $settings['fallback'] ?? '' );
}
