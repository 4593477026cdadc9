<?php
/**
 * WordPress loads this in place of a database: one that holds a few options and nothing else.
 *
 * @package guide
 */

/** Answers every question with the options, or with nothing. */
class Empty_Database extends wpdb {
	/** Nothing to connect to. */
	public function __construct() {
		$this->ready         = true;
		$this->has_connected = true;
	}

	/**
	 * Nothing that could have been lost.
	 *
	 * @param bool $allow_bail Unused.
	 */
	public function check_connection( $allow_bail = true ) {
		return true;
	}

	/**
	 * Escapes well enough for a database that reads nothing.
	 *
	 * @param string $data What to escape.
	 */
	public function _real_escape( $data ) {
		return addslashes( (string) $data );
	}

	/** Recent enough. */
	public function db_version() {
		return '8.0';
	}

	/** Recent enough. */
	public function db_server_info() {
		return '8.0';
	}

	/**
	 * The options that were asked for.
	 *
	 * @param string $query What was asked.
	 */
	public function query( $query ) {
		$this->last_result = array();
		if ( false !== strpos( $query, "FROM $this->options" ) ) {
			foreach ( OPTIONS as $name => $value ) {
				if ( false !== strpos( $query, 'WHERE autoload' ) || false !== strpos( $query, "'$name'" ) ) {
					$option              = array(
						'option_name'  => $name,
						'option_value' => maybe_serialize( $value ),
					);
					$this->last_result[] = (object) $option;
				}
			}
		}
		$this->num_rows = count( $this->last_result );
		return $this->num_rows;
	}
}

$wpdb = new Empty_Database();
